import { useQuery } from '@tanstack/react-query';
import { IconMapOff } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasWebGl } from '../../board/map/web-gl.js';
import { api, unwrap } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { keys } from '../../shared/query.js';
import { dispatchRoles, useHasRole } from '../../shared/session.js';
import type { Filters, Point } from '../filters.js';
import { ResourceCard } from '../resource-card.js';
import { useResources } from '../use-resources.js';
import classes from './result-map.module.css';

const ResultGround = lazy(() =>
  import('./result-ground.js').catch(() => ({ default: () => <NoMap why="failed" /> })),
);

/** Where the results are. The list under it says the same, and is there without it. */
export function ResultMap({ filters, from }: { filters: Filters; from: Point | null }) {
  const { t } = useTranslation('resource');
  const [able] = useState(hasWebGl);
  const [chosenId, setChosenId] = useState('');
  const found = useResources(filters, from);
  const styleUrl = useStyleUrl();
  const resources = found.data?.pages.flatMap((page) => page.items) ?? [];
  const spots = resources.flatMap(({ id, name, latitude, longitude }) =>
    latitude !== null && longitude !== null ? [{ id, name, latitude, longitude }] : [],
  );
  const chosen = resources.find(({ id }) => id === chosenId);
  if (!able) return <NoMap why="noWebGl" />;
  return (
    <section className={classes.frame} aria-label={t('map.label')}>
      <div className={classes.map}>
        <Suspense>
          {found.data && <ResultGround spots={spots} styleUrl={styleUrl} onChoose={setChosenId} />}
        </Suspense>
      </div>
      <p className={classes.note} role="status">
        {found.data && t('map.placed', { count: spots.length, total: resources.length })}
      </p>
      {chosen && (
        <div className={classes.chosen}>
          <ResourceCard resource={chosen} />
        </div>
      )}
    </section>
  );
}

/** The ground that the organization chose. It comes with the map of dispatch; coaches have the plain one. */
function useStyleUrl(): string | null {
  const dispatches = useHasRole(dispatchRoles);
  const map = useQuery({
    queryKey: keys.map,
    enabled: dispatches,
    staleTime: 60_000,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/map', { signal })),
  });
  return map.data?.styleUrl ?? null;
}

function NoMap({ why }: { why: 'noWebGl' | 'failed' }) {
  const { t } = useTranslation('resource');
  return <EmptyState compact icon={IconMapOff} title={t(`map.${why}.title`)} hint={t(`map.${why}.hint`)} />;
}
