import { Button } from '@mantine/core';
import { IconBook2, IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { countFilters, type Filters, type Point } from './filters.js';
import { KeptNote } from './kept-note.js';
import { ResourceCard } from './resource-card.js';
import { useKeptCards } from './use-kept.js';
import { useResources } from './use-resources.js';
import classes from './directory.module.css';

interface ResourceResultsProps {
  filters: Filters;
  /** Where "near" is counted from. */
  from?: Point | null;
  onReset: () => void;
  compact?: boolean;
}

/** What was found, in cards. */
export function ResourceResults({ filters, from = null, onReset, compact = false }: ResourceResultsProps) {
  const { t } = useTranslation('directory');
  const found = useResources(filters, from);
  const resources = found.data?.pages.flatMap((page) => page.items) ?? [];
  const kept = useKeptCards(found.isError && resources.length === 0, filters, found.data?.pages);
  const again = (): void => void (found.isFetchNextPageError ? found.fetchNextPage() : found.refetch());

  if (found.isPending) return <ListSkeleton rows={compact ? 3 : 4} height={144} />;
  if (found.isError && resources.length === 0) {
    if (kept.data && kept.data.cards.length > 0)
      return (
        <>
          <KeptNote at={kept.data.at} />
          <ul className={classes.results} aria-label={t('results')}>
            {kept.data.cards.slice(0, 60).map((resource) => (
              <li key={resource.id}>
                <ResourceCard resource={resource} />
              </li>
            ))}
          </ul>
        </>
      );
    return <ProblemNotice error={found.error} kept={t('kept')} onRetry={again} retrying={found.isFetching} />;
  }
  if (resources.length === 0) {
    const filtered = filters.search !== '' || filters.kind !== '' || countFilters(filters) > 0;
    return filtered ? (
      <EmptyState
        icon={IconSearchOff}
        title={t('empty.noneTitle')}
        hint={t('empty.noneHint')}
        compact={compact}
        action={
          <Button variant="default" onClick={onReset}>
            {t('empty.reset')}
          </Button>
        }
      />
    ) : (
      <EmptyState icon={IconBook2} title={t('empty.title')} hint={t('empty.hint')} compact={compact} />
    );
  }
  return (
    <div aria-busy={found.isPlaceholderData}>
      <ul
        className={classes.results}
        aria-label={t('results')}
        data-stale={found.isPlaceholderData || undefined}
      >
        {resources.map((resource) => (
          <li key={resource.id}>
            <ResourceCard resource={resource} />
          </li>
        ))}
      </ul>
      {found.isError && (
        <ProblemNotice error={found.error} kept={t('kept')} onRetry={again} retrying={found.isFetching} />
      )}
      {found.hasNextPage && !found.isError && (
        <Button
          variant="default"
          fullWidth
          className={classes.more}
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </div>
  );
}
