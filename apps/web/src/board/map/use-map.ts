import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, unwrap } from '../../shared/api.js';
import { keys } from '../../shared/query.js';
import { openCards, useLiveCards } from '../cards.js';
import { useCoaches } from '../coaches.js';
import { placesOf } from './places.js';

/** Where everybody is, kept fresh. A coach who takes herself off the map is gone from it within a minute. */
export function useMap() {
  useLiveCards();
  const cards = useQuery(openCards);
  const coaches = useCoaches();
  const map = useQuery({
    queryKey: keys.map,
    refetchInterval: 60_000,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/map', { signal })),
  });
  const places = useMemo(
    () =>
      map.data && cards.data ? placesOf(map.data, cards.data.items, coaches.data?.items ?? []) : undefined,
    [map.data, cards.data, coaches.data],
  );
  return {
    places,
    styleUrl: map.data?.styleUrl ?? null,
    serverNow: cards.data?.serverNow,
    error: places ? null : (map.error ?? cards.error),
    refetching: map.isFetching || cards.isFetching,
    refetch: () => {
      void map.refetch();
      void cards.refetch();
    },
  };
}
