import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconCircleCheck } from '@tabler/icons-react';
import { factKinds } from '@causeway/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../shared/back-link.js';
import { api, unwrap } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { keys } from '../../shared/query.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import type { FactKind } from '../ages.js';
import { FactToCheck } from './fact-to-check.js';
import classes from './care.module.css';

/** What nobody has confirmed for too long, those first that are called most: one call, one tap. */
export default function FactsToCheckPage() {
  const { t } = useTranslation(['resource', 'directory', 'common']);
  const [kind, setKind] = useState<FactKind | ''>('');
  const list = useInfiniteQuery({
    queryKey: keys.factsToCheck(kind),
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, ...(kind && { kind }), ...(pageParam && { cursor: pageParam }) };
      return unwrap(api.GET('/v1/facts-to-check', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={classes.page}>
      <title>{`${t('toCheck.title')} · ${t('common:appName')}`}</title>
      <BackLink to="/directory">{t('back')}</BackLink>
      <header>
        <h1>{t('toCheck.title')}</h1>
        <p>{t('toCheck.lead')}</p>
      </header>
      <Select
        label={t('toCheck.kind')}
        data={[
          { value: '', label: t('filter.any') },
          ...factKinds.map((each) => ({ value: each, label: t(`fact.${each}`) })),
        ]}
        value={kind}
        onChange={(value) => setKind(factKinds.find((each) => each === value) ?? '')}
      />
      {list.isPending && <ListSkeleton rows={5} />}
      {list.isError && (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
      )}
      {list.data && items.length === 0 && (
        <EmptyState icon={IconCircleCheck} title={t('toCheck.none')} hint={t('toCheck.noneHint')} />
      )}
      {items.length > 0 && (
        <>
          <p className={classes.count}>{t('toCheck.count', { count: list.data?.pages[0]?.total ?? 0 })}</p>
          <ul className={classes.list}>
            {items.map((item) => (
              <li key={`${item.resourceId} ${item.fact.kind}`}>
                <FactToCheck item={item} />
              </li>
            ))}
          </ul>
          {list.hasNextPage && (
            <Button
              variant="default"
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t('directory:more')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
