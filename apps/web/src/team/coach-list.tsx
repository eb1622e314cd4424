import { IconSearch, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { useCoaches } from '../board/coaches.js';
import { EmptyState } from '../shared/empty-state.js';
import { languageName } from '../shared/language-name.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import classes from '../facilities/facility-list.module.css';

interface CoachListProps {
  coaches: ReturnType<typeof useCoaches>;
  search: string;
  chosenId: string | undefined;
}

/** The coaches by name, each with what she is doing now. */
export function CoachList({ coaches, search, chosenId }: CoachListProps) {
  const { t, i18n } = useTranslation(['team', 'board']);
  const wanted = search.trim().toLowerCase();
  const all = coaches.data?.items ?? [];
  const items = all.filter(({ displayName }) => displayName.toLowerCase().includes(wanted));
  return (
    <div className={classes.scroll}>
      {coaches.isPending && <ListSkeleton rows={7} height={64} />}
      {coaches.isError && !coaches.data && (
        <ProblemNotice
          error={coaches.error}
          onRetry={() => void coaches.refetch()}
          retrying={coaches.isFetching}
        />
      )}
      {coaches.data && all.length === 0 && (
        <EmptyState compact icon={IconUsers} title={t('empty.title')} hint={t('empty.hint')} />
      )}
      {all.length > 0 && items.length === 0 && (
        <EmptyState compact icon={IconSearch} title={t('search.none')} />
      )}
      <ul className={classes.list}>
        {items.map(({ id, displayName, state, languages }) => (
          <li key={id}>
            <Link
              className={classes.row ?? ''}
              to={`/team/${id}`}
              aria-current={id === chosenId || undefined}
            >
              <span className={classes.name}>{displayName}</span>
              <span className={classes.where}>
                {[
                  t(`board:duty.state.${state}`),
                  languages.map((code) => languageName(code, i18n.language)).join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
