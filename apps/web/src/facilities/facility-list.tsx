import { Button } from '@mantine/core';
import { IconBuildingHospital, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import type { Facility, useFacilities } from './use-facilities.js';
import classes from './facility-list.module.css';

interface FacilityListProps {
  facilities: ReturnType<typeof useFacilities>;
  searching: boolean;
  chosenId: string | undefined;
}

/** The facilities, one row each. */
export function FacilityList({ facilities, searching, chosenId }: FacilityListProps) {
  const { t } = useTranslation('facilities');
  return (
    <div className={classes.scroll}>
      {facilities.isPending && <ListSkeleton rows={7} height={64} />}
      {facilities.isError && (
        <ProblemNotice
          error={facilities.error}
          onRetry={() => void facilities.refetch()}
          retrying={facilities.isFetching}
        />
      )}
      {facilities.data && (
        <Rows items={facilities.data.pages.flatMap((page) => page.items)} {...{ searching, chosenId }} />
      )}
      {facilities.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          mt="sm"
          loading={facilities.isFetchingNextPage}
          onClick={() => void facilities.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function Rows({
  items,
  searching,
  chosenId,
}: {
  items: Facility[];
  searching: boolean;
  chosenId: string | undefined;
}) {
  const { t } = useTranslation(['facilities', 'common']);
  if (items.length === 0) {
    return searching ? (
      <EmptyState compact icon={IconSearch} title={t('search.none')} hint={t('search.noneHint')} />
    ) : (
      <EmptyState compact icon={IconBuildingHospital} title={t('empty.title')} hint={t('empty.hint')} />
    );
  }
  return (
    <ul className={classes.list}>
      {items.map((facility) => (
        <li key={facility.id}>
          <Link
            className={classes.row ?? ''}
            to={`/facilities/${facility.id}`}
            aria-current={facility.id === chosenId || undefined}
          >
            <span className={classes.name}>{facility.name}</span>
            <span className={classes.where}>
              {[
                t(`common:facilityKind.${facility.kind}`),
                facility.city,
                facility.retiredAt && t('state.retired'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
