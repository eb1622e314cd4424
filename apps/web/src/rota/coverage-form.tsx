import { Button, Group, NumberInput, Stack, Switch, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { TimeRange } from './time-range.js';
import { useChange } from './use-rota.js';
import { WeekdaysField } from './weekdays-field.js';
import classes from './rota.module.css';

const everyNight: Schemas['CoverageNeed'] = {
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  startTime: '20:00',
  endTime: '08:00',
  primary: 1,
  secondary: 0,
};

/** How many coaches have to be on call, and when; the calendar shows where they are missing. */
export function CoverageForm({ settings }: { settings: Schemas['RotaSettings'] }) {
  const { t } = useTranslation('rota');
  const form = useForm({
    initialValues: settings,
    validate: {
      coverage: { weekdays: (days: number[]) => (days.length === 0 ? t('form.weekdaysMissing') : null) },
    },
  });
  const save = useChange((body: Schemas['RotaSettings']) => unwrap(api.PUT('/v1/rota/settings', { body })), {
    done: t('settings.saved'),
  });
  return (
    <form className={classes.section} onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      <Title order={2}>{t('settings.coverage')}</Title>
      <Text size="sm" c="dimmed">
        {t('settings.coverageHint')}
      </Text>
      {form.values.coverage.length === 0 && (
        <EmptyState compact title={t('settings.none')} hint={t('settings.noneHint')} />
      )}
      {form.values.coverage.map((need, index) => (
        <Stack
          key={index}
          className={classes.need ?? ''}
          role="group"
          aria-label={t('settings.need', { number: index + 1 })}
        >
          <WeekdaysField
            value={need.weekdays}
            onChange={(weekdays) => form.setFieldValue(`coverage.${index}.weekdays`, weekdays)}
            error={form.errors[`coverage.${index}.weekdays`]}
          />
          <TimeRange
            startTime={need.startTime}
            endTime={need.endTime}
            onChange={(times) => form.setFieldValue(`coverage.${index}`, { ...need, ...times })}
          />
          <div className={classes.pair}>
            {(['primary', 'secondary'] as const).map((role) => (
              <NumberInput
                key={role}
                size="md"
                label={t(`role.${role}`)}
                min={0}
                max={100}
                {...form.getInputProps(`coverage.${index}.${role}`)}
              />
            ))}
          </div>
          <Group justify="flex-end">
            <Button variant="subtle" color="clay" onClick={() => form.removeListItem('coverage', index)}>
              {t('settings.remove')}
            </Button>
          </Group>
        </Stack>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => form.insertListItem('coverage', everyNight)}
        >
          {t('settings.add')}
        </Button>
      </Group>
      <Switch
        size="md"
        label={t('settings.approveSwaps')}
        description={t('settings.approveHint')}
        {...form.getInputProps('approveSwaps', { type: 'checkbox' })}
      />
      {save.isError && <ProblemNotice error={save.error} />}
      <Group justify="flex-end">
        <Button type="submit" loading={save.isPending}>
          {t('settings.save')}
        </Button>
      </Group>
    </form>
  );
}
