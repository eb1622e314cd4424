import { ActionIcon, Select, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dayInWords, mondayOf } from '../calendar-days.js';
import { TimeRange } from '../time-range.js';
import { useCoachChoices, useToday } from '../use-rota.js';
import type { SlotDraft } from './week-draft.js';
import classes from './templates.module.css';

const roles = ['primary', 'secondary'] as const;

interface SlotFieldsProps {
  /** Counted from 1. */
  number: number;
  slot: SlotDraft;
  error: ReactNode;
  onChange: (changed: Partial<SlotDraft>) => void;
  onRemove: () => void;
}

/** One shift of a named week: the day, the hours, as what, and whose. */
export function SlotFields({ number, slot, error, onChange, onRemove }: SlotFieldsProps) {
  const { t, i18n } = useTranslation('rota');
  const coaches = useCoachChoices();
  const monday = mondayOf(useToday());
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    value: String(weekday),
    label: dayInWords(addDays(monday, weekday - 1), i18n.language, { weekday: 'long' }),
  }));
  return (
    <div className={classes.slot} role="group" aria-label={t('templates.slot', { number })}>
      <Select
        label={t('templates.day')}
        allowDeselect={false}
        data={weekdays}
        value={String(slot.weekday)}
        onChange={(value) => value && onChange({ weekday: Number(value) })}
      />
      <div className={classes.hours}>
        <TimeRange startTime={slot.startTime} endTime={slot.endTime} onChange={onChange} />
      </div>
      <Select
        label={t('form.role')}
        allowDeselect={false}
        data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
        value={slot.role}
        onChange={(value) => onChange({ role: roles.find((role) => role === value) ?? slot.role })}
      />
      <Select
        className={classes.coach ?? ''}
        label={t('form.coach')}
        searchable
        allowDeselect={false}
        data={[{ value: '', label: t('shift.open') }, ...coaches]}
        value={slot.memberId}
        onChange={(value) => onChange({ memberId: value ?? '' })}
      />
      <ActionIcon
        className={classes.remove ?? ''}
        variant="subtle"
        color="clay"
        aria-label={t('templates.removeSlot', { number })}
        onClick={onRemove}
      >
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
      {error && (
        <Text className={classes.error ?? ''} size="sm" role="alert">
          {error}
        </Text>
      )}
    </div>
  );
}
