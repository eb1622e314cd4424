import { Button, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useMe } from '../shared/session.js';
import { dayInWords, dayPart, hoursInWords } from './calendar-days.js';
import { useChange, useCoachChoices, useRota, useToday, type Shift } from './use-rota.js';

/** How many days ahead a colleague's shifts are offered in return. */
const DAYS_IN_RETURN = 42;

/** Asks a colleague, or all of them, to take a shift; perhaps for one of theirs. */
export function SwapForm({ shift, onClose }: { shift: Shift; onClose: () => void }) {
  const { t, i18n } = useTranslation(['rota', 'common']);
  const me = useMe();
  const colleagues = useCoachChoices().filter(({ value }) => value !== me.id);
  const rota = useRota(useToday(), DAYS_IN_RETURN);
  const form = useForm({ initialValues: { toMemberId: '', inReturnShiftId: '', message: '' } });
  const { toMemberId } = form.values;
  const when = (each: Shift) =>
    `${dayInWords(dayPart(each.localStart), i18n.language, { weekday: 'short', day: 'numeric', month: 'short' })}, ${hoursInWords(each, i18n.language)}`;
  const theirs = (rota.data?.shifts ?? []).filter(
    ({ memberId, cancelled, startsAt }) =>
      memberId === toMemberId && !cancelled && Date.parse(startsAt) > Date.now(),
  );
  const propose = useChange(
    ({ inReturnShiftId, message, toMemberId: to }: typeof form.values) =>
      unwrap(
        api.POST('/v1/rota/swaps', {
          body: {
            shiftId: shift.id,
            ...(to ? { toMemberId: to } : {}),
            ...(to && inReturnShiftId ? { inReturnShiftId } : {}),
            ...(message.trim() ? { message: message.trim() } : {}),
          },
        }),
      ),
    { done: t('swaps.proposed'), onDone: onClose },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('swaps.formTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={form.onSubmit((values) => propose.mutate(values))}>
        <Stack>
          <Text fw={600}>{when(shift)}</Text>
          <Select
            label={t('swaps.who')}
            data={[{ value: '', label: t('swaps.everybody') }, ...colleagues]}
            {...form.getInputProps('toMemberId')}
          />
          {theirs.length > 0 && (
            <Select
              label={t('swaps.forWhich')}
              data={[
                { value: '', label: t('swaps.forNothing') },
                ...theirs.map((each) => ({ value: each.id, label: when(each) })),
              ]}
              {...form.getInputProps('inReturnShiftId')}
            />
          )}
          <Textarea label={t('swaps.message')} maxLength={280} {...form.getInputProps('message')} />
          {propose.isError && <ProblemNotice error={propose.error} />}
          <DialogActions>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={propose.isPending}>
              {t('swaps.ask')}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}
