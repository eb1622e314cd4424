import { Button, Divider, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { useNow } from '../shared/clock.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { dayInWords, hoursInWords, timePart } from './calendar-days.js';
import { EndSeries } from './end-series.js';
import { SeriesForm } from './series-form.js';
import { TimeRange } from './time-range.js';
import { useChange, useCoachChoices, useSeries, type Shift } from './use-rota.js';

interface ShiftDialogProps {
  shift: Shift;
  onClose: () => void;
}

/** Everything that can be done with one shift; and the way to its series. */
export function ShiftDialog({ shift, onClose }: ShiftDialogProps) {
  const { t, i18n } = useTranslation(['rota', 'common']);
  const now = useNow();
  const series = useSeries().data?.items.find(({ id }) => id === shift.seriesId);
  const [step, setStep] = useState<'shift' | 'series' | 'end'>('shift');
  const ahead = Date.parse(shift.startsAt) > now;
  const over = Date.parse(shift.endsAt) <= now;
  if (step === 'series' && series)
    return <SeriesForm series={series} firstDate={series.firstDate} onClose={onClose} />;
  if (step === 'end' && series) return <EndSeries series={series} from={shift.date} onClose={onClose} />;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`${dayInWords(shift.date, i18n.language, { weekday: 'long', day: 'numeric', month: 'long' })}, ${hoursInWords(shift, i18n.language)}`}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        <Text>
          {shift.coachName ?? t('shift.open')} · {t(`role.${shift.role}`)}
          {shift.cancelled && ` · ${t('shift.cancelled')}`}
        </Text>
        {over && <Text c="dimmed">{t('shift.over')}</Text>}
        {!over && shift.cancelled && <Restore shift={shift} onClose={onClose} />}
        {!over &&
          !shift.cancelled &&
          (ahead ? <Change shift={shift} onClose={onClose} /> : <Give shift={shift} onClose={onClose} />)}
        {!over && series?.rule && (
          <>
            <Divider label={t('shift.ofSeries', { label: series.label ?? t('shift.series') })} />
            <Group>
              <Button variant="default" onClick={() => setStep('series')}>
                {t('shift.changeSeries')}
              </Button>
              <Button variant="subtle" color="clay" onClick={() => setStep('end')}>
                {t('shift.endSeries')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}

/** Another coach, other times, or none of it: this one shift only. */
function Change({ shift, onClose }: ShiftDialogProps) {
  const { t } = useTranslation('rota');
  const coaches = useCoachChoices();
  const [memberId, setMemberId] = useState(shift.memberId ?? '');
  const [times, setTimes] = useState({
    startTime: timePart(shift.localStart),
    endTime: timePart(shift.localEnd),
  });
  const path = { id: shift.id };
  const save = useChange(
    () =>
      unwrap(
        api.PUT('/v1/rota/shifts/{id}', {
          params: { path },
          body: { ...times, ...(memberId ? { memberId } : {}) },
        }),
      ),
    { done: t('shift.saved'), onDone: onClose },
  );
  const cancel = useChange(() => unwrap(api.POST('/v1/rota/shifts/{id}/cancel', { params: { path } })), {
    done: t('shift.cancelDone'),
    onDone: onClose,
  });
  const error = save.error ?? cancel.error;
  return (
    <>
      <Select
        label={t('form.coach')}
        data={[{ value: '', label: t('shift.open') }, ...coaches]}
        value={memberId}
        onChange={(value) => setMemberId(value ?? '')}
        searchable
      />
      <TimeRange {...times} onChange={setTimes} />
      {error && <ProblemNotice error={error} />}
      <DialogActions>
        <Button variant="subtle" color="clay" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('shift.cancel')}
        </Button>
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t('shift.save')}
        </Button>
      </DialogActions>
      {shift.changed && <Restore shift={shift} onClose={onClose} />}
    </>
  );
}

/** It is running: its rest can be somebody else's, at once. */
function Give({ shift, onClose }: ShiftDialogProps) {
  const { t } = useTranslation('rota');
  const coaches = useCoachChoices().filter(({ value }) => value !== shift.memberId);
  const [memberId, setMemberId] = useState<string | null>(null);
  const path = { id: shift.id };
  const give = useChange(
    (to: string) =>
      unwrap(api.POST('/v1/rota/shifts/{id}/take', { params: { path }, body: { memberId: to } })),
    { done: t('shift.given'), onDone: onClose },
  );
  const end = useChange(() => unwrap(api.POST('/v1/rota/shifts/{id}/cancel', { params: { path } })), {
    done: t('shift.ended'),
    onDone: onClose,
  });
  const error = give.error ?? end.error;
  return (
    <>
      <Select
        label={t('shift.giveTo')}
        description={t('shift.giveHint')}
        data={coaches}
        value={memberId}
        onChange={setMemberId}
        searchable
      />
      {error && <ProblemNotice error={error} />}
      <DialogActions>
        <Button variant="subtle" color="clay" loading={end.isPending} onClick={() => end.mutate()}>
          {t('shift.end')}
        </Button>
        <Button
          disabled={!memberId}
          loading={give.isPending}
          onClick={() => memberId && give.mutate(memberId)}
        >
          {t('shift.give')}
        </Button>
      </DialogActions>
    </>
  );
}

function Restore({ shift, onClose }: ShiftDialogProps) {
  const { t } = useTranslation('rota');
  const restore = useChange(
    () => unwrap(api.POST('/v1/rota/shifts/{id}/restore', { params: { path: { id: shift.id } } })),
    { done: t('shift.restored'), onDone: onClose },
  );
  return (
    <>
      {restore.isError && <ProblemNotice error={restore.error} />}
      <Button variant="default" loading={restore.isPending} onClick={() => restore.mutate()}>
        {t('shift.restore')}
      </Button>
    </>
  );
}
