import { Chip, Group, Input } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dayInWords } from './calendar-days.js';

/** Any Monday. */
const MONDAY = '2026-11-23';

interface WeekdaysFieldProps {
  /** 1, Monday, to 7, Sunday. */
  value: number[];
  onChange: (weekdays: number[]) => void;
  error?: ReactNode;
}

/** Some days of the week. */
export function WeekdaysField({ value, onChange, error }: WeekdaysFieldProps) {
  const { t, i18n } = useTranslation('rota');
  return (
    <Input.Wrapper label={t('form.weekdays')} error={error} labelElement="div" size="md">
      <Chip.Group multiple value={value.map(String)} onChange={(days) => onChange(days.map(Number).sort())}>
        <Group gap="xs" role="group" aria-label={t('form.weekdays')}>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <Chip
              key={weekday}
              value={String(weekday)}
              size="md"
              radius="md"
              styles={{ label: { minHeight: '3rem' } }}
            >
              {dayInWords(addDays(MONDAY, weekday - 1), i18n.language, { weekday: 'short' })}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
