import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { keys } from '../shared/query.js';
import type { ResourceKind } from './resource-form.js';

const pageSize = 30;

/** The resources that match, page by page. What was found before stays on the screen while the next search runs. */
export function useResources(search: string, kind: ResourceKind | '') {
  return useInfiniteQuery({
    queryKey: keys.resources(search, kind),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/v1/resources', {
          params: {
            query: {
              limit: pageSize,
              ...(search ? { search } : {}),
              ...(kind ? { kind } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useAddResource() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['CreateResource']) => unwrap(api.POST('/v1/resources', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['resources'] }),
  });
}
