import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { keys } from '../shared/query.js';

export type Facility = Schemas['FacilityView'];

/** The facilities that fit what was typed, page by page; without those that have retired unless `all` are asked for. */
export function useFacilities(typed: string, state: 'active' | 'all' = 'active') {
  const [search] = useDebouncedValue(typed.trim(), 250);
  return useInfiniteQuery({
    queryKey: keys.facilities(search, state),
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/v1/facilities', {
          params: {
            query: {
              limit: 50,
              state,
              ...(search ? { search } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** One facility, so that its address can be opened without the list. */
export function useFacility(id: string | undefined) {
  return useQuery({
    queryKey: keys.facility(id ?? ''),
    enabled: id !== undefined,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/facilities/{id}', { params: { path: { id: id ?? '' } }, signal })),
  });
}
