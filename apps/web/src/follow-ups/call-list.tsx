import { Button } from '@mantine/core';
import { IconPhoneCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../shared/clock.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useMe } from '../shared/session.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { byUrgency, groups, nextPerCase, type Group } from './call-groups.js';
import { CallItem, TeamCallItem } from './call-item.js';
import { useFollowUps, type Call, type Scope } from './use-follow-ups.js';
import classes from './follow-ups.module.css';

/** Open calls: overdue, today, coming. */
export function CallList({ scope }: { scope: Scope }) {
  const { t } = useTranslation('followUps');
  const { timeZone } = useMe().organization;
  const now = useNow();
  const found = useFollowUps(scope, 'open');
  const calls = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (found.isPending) return <ListSkeleton rows={3} height={72} />;
  if (found.isError && calls.length === 0) {
    return (
      <ProblemNotice
        error={found.error}
        kept={t('kept')}
        onRetry={() => void found.refetch()}
        retrying={found.isFetching}
      />
    );
  }
  if (calls.length === 0)
    return <EmptyState icon={IconPhoneCheck} title={t(`empty.${scope}`)} hint={t(`empty.${scope}Hint`)} />;
  const grouped = byUrgency(calls, now, timeZone);
  return (
    <>
      {groups.map(
        (group) =>
          grouped[group].length > 0 && (
            <section key={group} className={classes.group} data-group={group}>
              <h2>
                {t(`group.${group}`)}{' '}
                <span className={classes.count}>{shown(group, grouped[group]).length}</span>
              </h2>
              <ul className={classes.list}>
                {shown(group, grouped[group]).map(({ call, later }) => (
                  <li key={call.id}>
                    {scope === 'team' ? (
                      <TeamCallItem call={call} />
                    ) : (
                      <CallItem call={call} group={group} later={later} />
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('item.more')}
        </Button>
      )}
    </>
  );
}

/** What is to be done is shown call by call. */
const shown = (group: Group, calls: Call[]) =>
  group === 'coming' ? nextPerCase(calls) : calls.map((call) => ({ call, later: 0 }));
