import { IconSearch, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import type { useMembers } from './use-members.js';
import classes from '../facilities/facility-list.module.css';

interface MemberListProps {
  members: ReturnType<typeof useMembers>;
  search: string;
  chosenId: string | undefined;
}

/** Everybody by name, those who have left at the end. */
export function MemberList({ members, search, chosenId }: MemberListProps) {
  const { t } = useTranslation(['members', 'common']);
  const wanted = search.trim().toLowerCase();
  const all = members.data ?? [];
  const items = all
    .filter(({ displayName, email }) => `${displayName} ${email}`.toLowerCase().includes(wanted))
    .sort((one, other) => Number(other.active) - Number(one.active));
  return (
    <div className={classes.scroll}>
      {members.isPending && <ListSkeleton rows={7} height={64} />}
      {members.isError && (
        <ProblemNotice
          error={members.error}
          onRetry={() => void members.refetch()}
          retrying={members.isFetching}
        />
      )}
      {members.data && all.length === 0 && <EmptyState compact icon={IconUsers} title={t('empty')} />}
      {all.length > 0 && items.length === 0 && (
        <EmptyState compact icon={IconSearch} title={t('search.none')} />
      )}
      <ul className={classes.list}>
        {items.map(({ id, displayName, roles, active, passwordExpiresAt }) => (
          <li key={id}>
            <Link
              className={classes.row ?? ''}
              to={`/team/members/${id}`}
              aria-current={id === chosenId || undefined}
            >
              <span className={classes.name}>{displayName}</span>
              <span className={classes.where}>
                {active
                  ? [
                      roles.map((role) => t(`common:role.${role}`)).join(', '),
                      passwordExpiresAt && t('waiting'),
                    ]
                      .filter(Boolean)
                      .join(' · ')
                  : t('left')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
