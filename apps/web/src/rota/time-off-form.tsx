import { Button, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useChange, useCoachChoices, useToday } from './use-rota.js';
import classes from './rota.module.css';

/** From one day to another, whose reason nobody asks for. */
export function TimeOffForm({ everybody = false, onClose }: { everybody?: boolean; onClose: () => void }) {
  const { t } = useTranslation(['rota', 'common']);
  const today = useToday();
  const coaches = useCoachChoices();
  const form = useForm({
    initialValues: { memberId: '', firstDate: today, lastDate: today, startTime: '', endTime: '' },
    validate: {
      memberId: (id) => (everybody && !id ? t('timeOff.coachMissing') : null),
      lastDate: (last, { firstDate }) => (last && last >= firstDate ? null : t('timeOff.backwards')),
    },
  });
  const add = useChange(
    ({ memberId, startTime, endTime, ...days }: typeof form.values) =>
      unwrap(
        api.POST('/v1/rota/time-off', {
          body: {
            ...days,
            ...(memberId ? { memberId } : {}),
            ...(startTime ? { startTime } : {}),
            ...(endTime ? { endTime } : {}),
          },
        }),
      ),
    { done: t('timeOff.added'), onDone: onClose },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('timeOff.add')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={form.onSubmit((values) => add.mutate(values))} noValidate>
        <Stack>
          {everybody && (
            <Select label={t('form.coach')} data={coaches} searchable {...form.getInputProps('memberId')} />
          )}
          <div className={classes.pair}>
            <TextInput type="date" label={t('timeOff.first')} {...form.getInputProps('firstDate')} />
            <TextInput type="date" label={t('timeOff.last')} {...form.getInputProps('lastDate')} />
            <TextInput type="time" label={t('timeOff.from')} {...form.getInputProps('startTime')} />
            <TextInput type="time" label={t('timeOff.until')} {...form.getInputProps('endTime')} />
          </div>
          <Text size="sm" c="dimmed">
            {t('timeOff.hint')}
          </Text>
          {add.isError && <ProblemNotice error={add.error} />}
          <DialogActions>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('timeOff.save')}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}
