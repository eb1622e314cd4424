import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { useLive } from '../shared/live.js';
import { keys } from '../shared/query.js';
import { queryOf, type Filters, type Point } from './filters.js';

const pageSize = 30;

/** The resources that match, page by page. What was found before stays on the screen while the next search runs. */
export function useResources(filters: Filters, from: Point | null) {
  const query = queryOf(filters, from);
  return useInfiniteQuery({
    queryKey: keys.resources(query),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/v1/resources', {
          params: { query: { limit: pageSize, ...query, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** Keeps everything about resources on the screen fresh. */
export function useLiveResources(): void {
  const queryClient = useQueryClient();
  useLive('resource.changed', () => void queryClient.invalidateQueries({ queryKey: ['resources'] }));
}

export function useAddResource() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['CreateResource']) => unwrap(api.POST('/v1/resources', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['resources'] }),
  });
}
