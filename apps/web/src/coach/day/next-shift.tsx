import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCalendarTime } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, unwrap } from '../../shared/api.js';
import { spanInWords } from '../../shared/clock-words.js';
import { useNow } from '../../shared/clock.js';
import { keys } from '../../shared/query.js';
import { useMe } from '../../shared/session.js';
import { ClockTime } from '../../shared/time.js';
import { currentOrNext } from './shifts.js';
import classes from './day.module.css';

/** The shift that runs, or the next one. */
export function NextShift() {
  const { t, i18n } = useTranslation('coach');
  const { timeZone } = useMe().organization;
  const now = useNow();
  const shifts = useQuery({
    queryKey: keys.myShifts,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/me/shifts', { signal })),
  });
  const shift = currentOrNext(shifts.data?.items ?? [], now);
  // A quiet extra: without a plan, or when it cannot be fetched, the page says nothing about it.
  if (!shift) return null;
  const running = Date.parse(shift.startsAt) <= now;
  const day = new Intl.DateTimeFormat(i18n.language, {
    weekday: 'long',
    month: 'short',
    day: 'numeric',
    timeZone,
  });
  const hours = spanInWords(shift.localStart.slice(11), shift.localEnd.slice(11), i18n.language);
  return (
    <section className={classes.section}>
      <h2>{t(running ? 'day.shiftNow' : 'day.shiftNext')}</h2>
      <p className={classes.row}>
        <IconCalendarTime size={20} aria-hidden />
        <span className={classes.main}>
          <strong>
            {running ? (
              <>
                {t('duty.until')} <ClockTime at={shift.endsAt} />
              </>
            ) : (
              <>
                {day.format(Date.parse(shift.startsAt))}, <span className={classes.hours}>{hours}</span>
              </>
            )}
          </strong>
          <span>{t(`day.role.${shift.role}`)}</span>
        </span>
      </p>
      <Anchor component={Link} to="/shifts" className={classes.more ?? ''}>
        {t('day.allShifts')}
      </Anchor>
    </section>
  );
}
