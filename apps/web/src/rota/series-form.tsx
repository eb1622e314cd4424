import { Button, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { ChoiceField } from '../shared/choice-field.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { weekdayOf } from './calendar-days.js';
import { repeatOf, ruleOf, type Repeat } from './rule.js';
import { useChange, useCoachChoices } from './use-rota.js';
import { TimeRange } from './time-range.js';
import { WeekdaysField } from './weekdays-field.js';

const kinds = ['once', 'daily', 'weekly', 'custom'] as const;
const roles = ['primary', 'secondary'] as const;

interface SeriesFormProps {
  /** Day on which a new one begins by default. */
  firstDate: string;
  /** Changed, when given; else a new one is made. */
  series?: Schemas['SeriesView'];
  onClose: () => void;
}

/** Who is on call, when, and how it repeats. */
export function SeriesForm({ firstDate, series, onClose }: SeriesFormProps) {
  const { t } = useTranslation(['rota', 'common']);
  const coaches = useCoachChoices();
  const form = useForm({
    initialValues: {
      memberId: series?.memberId ?? '',
      role: series?.role ?? 'primary',
      label: series?.label ?? '',
      firstDate: series?.firstDate ?? firstDate,
      startTime: series?.startTime ?? '20:00',
      endTime: series?.endTime ?? '08:00',
      ...(series
        ? repeatOf(series.rule)
        : { ...repeatOf(null), kind: 'weekly' as Repeat['kind'], weekdays: [weekdayOf(firstDate)] }),
    },
    validate: {
      firstDate: (day) => (day ? null : t('form.dayMissing')),
      weekdays: (days, { kind }) =>
        kind === 'weekly' && days.length === 0 ? t('form.weekdaysMissing') : null,
      custom: (rule, { kind }) => (kind === 'custom' && !rule.trim() ? t('form.customMissing') : null),
    },
  });
  const save = useChange(
    ({ memberId, role, label, firstDate: first, startTime, endTime, ...repeat }: typeof form.values) => {
      const rule = ruleOf(repeat);
      const body = {
        role,
        firstDate: first,
        startTime,
        endTime,
        ...(memberId ? { memberId } : {}),
        ...(label.trim() ? { label: label.trim() } : {}),
        ...(rule ? { rule } : {}),
      };
      return series
        ? unwrap(api.PUT('/v1/rota/series/{id}', { params: { path: { id: series.id } }, body }))
        : unwrap(api.POST('/v1/rota/series', { body }));
    },
    { done: t(series ? 'form.changed' : 'form.added'), onDone: onClose },
  );
  const { kind } = form.values;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(series ? 'form.changeTitle' : 'form.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Stack>
          <Select
            label={t('form.coach')}
            data={[{ value: '', label: t('shift.open') }, ...coaches]}
            searchable
            {...form.getInputProps('memberId')}
          />
          <ChoiceField
            label={t('form.role')}
            options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
            value={form.values.role}
            onChange={(role) => form.setFieldValue('role', role)}
          />
          <TimeRange
            startTime={form.values.startTime}
            endTime={form.values.endTime}
            onChange={(times) => form.setValues(times)}
          />
          <ChoiceField
            label={t('form.repeat')}
            options={kinds.map((value) => ({ value, label: t(`form.repeats.${value}`) }))}
            value={kind}
            onChange={(value) => form.setFieldValue('kind', value)}
          />
          {kind === 'weekly' && (
            <>
              <WeekdaysField
                value={form.values.weekdays}
                onChange={(weekdays) => form.setFieldValue('weekdays', weekdays)}
                error={form.errors['weekdays']}
              />
              <NumberInput
                label={t('form.interval')}
                size="md"
                min={1}
                max={12}
                {...form.getInputProps('interval')}
              />
            </>
          )}
          {kind === 'custom' && (
            <TextInput
              label={t('form.custom')}
              description={t('form.customHint')}
              {...form.getInputProps('custom')}
            />
          )}
          <TextInput
            type="date"
            label={t(kind === 'once' ? 'form.day' : 'form.firstDate')}
            {...form.getInputProps('firstDate')}
          />
          {(kind === 'daily' || kind === 'weekly') && (
            <TextInput
              type="date"
              label={t('form.until')}
              description={t('form.untilHint')}
              {...form.getInputProps('until')}
            />
          )}
          <TextInput
            label={t('form.label')}
            description={t('form.labelHint')}
            maxLength={60}
            {...form.getInputProps('label')}
          />
          {save.isError && <ProblemNotice error={save.error} />}
          <DialogActions>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t(series ? 'form.change' : 'form.add')}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}
