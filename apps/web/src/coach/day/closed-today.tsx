import { useQuery } from '@tanstack/react-query';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../shared/clock.js';
import { dayOf } from '../../shared/day.js';
import { useMe } from '../../shared/session.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { ClockTime } from '../../shared/time.js';
import { closedAssignmentsQuery } from '../use-assignments.js';
import classes from './day.module.css';

/** What this coach closed since midnight of the organization. */
export function ClosedToday() {
  const { t } = useTranslation(['coach', 'common']);
  const { timeZone } = useMe().organization;
  const today = dayOf(useNow(), timeZone);
  const closed = useQuery(closedAssignmentsQuery);
  const items = closed.data?.items.filter(
    ({ status, endedAt }) => status === 'closed' && endedAt && dayOf(endedAt, timeZone) === today,
  );
  // A quiet extra: when it cannot be fetched, the page says nothing about it.
  if (closed.isError && !items) return null;
  return (
    <section className={classes.section}>
      <h2>{t('today.title')}</h2>
      {!items && <ListSkeleton rows={1} height={56} />}
      {items?.length === 0 && <p className={classes.empty}>{t('today.empty')}</p>}
      <ul>
        {items?.map((each) => (
          <li key={each.id}>
            <IconCheck size={20} aria-hidden />
            <div>
              <strong>{each.facility.name}</strong>
              <span>
                {each.caseNumber}
                {each.outcome && ` · ${t(`common:outcome.${each.outcome}`)}`}
              </span>
            </div>
            {each.endedAt && <ClockTime at={each.endedAt} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
