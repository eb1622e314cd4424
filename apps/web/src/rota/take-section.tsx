import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { useNow } from '../shared/clock.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useMe } from '../shared/session.js';
import { dayInWords, dayPart, hoursInWords } from './calendar-days.js';
import { useChange, useRota, useToday, type Shift } from './use-rota.js';
import classes from './rota.module.css';

const DAYS_SHOWN = 14;
const NOW_IS_NEAR = 2 * 3_600_000;

/** Shifts that can be taken at once: those that nobody has, and those that run or are about to begin. */
export function TakeSection() {
  const { t } = useTranslation('rota');
  const me = useMe();
  const now = useNow();
  const rota = useRota(useToday(), DAYS_SHOWN);
  const open = (rota.data?.shifts ?? []).filter(
    ({ memberId, cancelled, startsAt, endsAt }) =>
      !cancelled &&
      Date.parse(endsAt) > now &&
      (memberId === null || (memberId !== me.id && Date.parse(startsAt) - now <= NOW_IS_NEAR)),
  );
  if (open.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={2}>{t('take.title')}</Title>
      <ul className={classes.rows}>
        {open.map((shift) => (
          <Row key={shift.id} shift={shift} running={Date.parse(shift.startsAt) <= now} />
        ))}
      </ul>
    </section>
  );
}

function Row({ shift, running }: { shift: Shift; running: boolean }) {
  const { t, i18n } = useTranslation('rota');
  const take = useChange(
    () => unwrap(api.POST('/v1/rota/shifts/{id}/take', { params: { path: { id: shift.id } }, body: {} })),
    { done: t('take.done') },
  );
  const day = dayInWords(dayPart(shift.localStart), i18n.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Text fw={600}>
          {day}, {hoursInWords(shift, i18n.language)}
        </Text>
        <Text size="sm">
          {t(`role.${shift.role}`)} ·{' '}
          {shift.coachName
            ? t(running ? 'take.runs' : 'take.has', { name: shift.coachName })
            : t('shift.open')}
        </Text>
      </div>
      <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
        {t(shift.memberId === null ? 'take.open' : 'take.now')}
      </Button>
      {take.isError && <ProblemNotice error={take.error} />}
    </li>
  );
}
