import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { dayInWords, dayPart, daysFrom, hoursInWords, mondayOf } from './calendar-days.js';
import { useRota, useToday } from './use-rota.js';
import classes from './month.module.css';

const WEEKS = 5;

/** This week and the next four at a glance: who is on call, and above all where nobody is. */
export function MonthView() {
  const { t, i18n } = useTranslation('rota');
  const today = useToday();
  const monday = mondayOf(today);
  const rota = useRota(monday, WEEKS * 7);
  if (rota.isPending) return <ListSkeleton rows={5} height={112} />;
  if (rota.isError)
    return (
      <ProblemNotice error={rota.error} onRetry={() => void rota.refetch()} retrying={rota.isFetching} />
    );
  const days = daysFrom(monday, WEEKS * 7);
  const gaps = rota.data.coverage.filter(
    ({ kind, endsAt }) => kind === 'gap' && Date.parse(endsAt) > Date.now(),
  );
  return (
    <>
      <p className={classes.sum} data-gaps={gaps.length > 0 || undefined}>
        {gaps.length > 0 && <IconAlertTriangle size={20} aria-hidden />}{' '}
        {t('month.gaps', { count: gaps.length })}
      </p>
      <ol className={classes.grid}>
        {days.map((day) => {
          const shifts = rota.data.shifts.filter(
            ({ localStart, cancelled, memberId }) =>
              dayPart(localStart) === day && !cancelled && memberId !== null,
          );
          const open = gaps.filter(({ localStart }) => dayPart(localStart) === day);
          return (
            <li
              key={day}
              className={classes.cell}
              data-past={day < today || undefined}
              data-today={day === today || undefined}
            >
              <Link to={`/rota?day=${day}`} className={classes.link ?? ''}>
                <span className={classes.date}>
                  {dayInWords(day, i18n.language, { weekday: 'short', day: 'numeric', month: 'short' })}
                </span>
                {open.map((gap) => (
                  <span key={gap.role + gap.startsAt} className={classes.gap}>
                    <IconAlertTriangle size={14} aria-label={t('coverage.gap')} />{' '}
                    {hoursInWords(gap, i18n.language)}
                  </span>
                ))}
                <span className={classes.people}>
                  {[...new Set(shifts.map(({ coachName }) => coachName?.split(' ')[0]))].join(', ')}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </>
  );
}
