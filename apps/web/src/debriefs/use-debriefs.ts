import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { keys } from '../shared/query.js';

export type Debrief = Schemas['DebriefView'];

/** Those who would like to talk; a coach finds the own one. Asked again every minute: a hint may be lost. */
export const debriefsQuery = queryOptions({
  queryKey: keys.debriefs,
  queryFn: ({ signal }) => unwrap(api.GET('/v1/debriefs', { signal })),
  refetchInterval: 60_000,
});

export function useDebriefSteps() {
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: keys.debriefs });
  const ask = useMutation({ mutationFn: () => unwrap(api.POST('/v1/debriefs')), onSettled });
  const take = useMutation({
    mutationFn: (id: string) => unwrap(api.POST('/v1/debriefs/{id}/take', { params: { path: { id } } })),
    onSettled,
  });
  const end = useMutation({
    mutationFn: (id: string) => unwrap(api.POST('/v1/debriefs/{id}/end', { params: { path: { id } } })),
    onSettled,
  });
  return { ask, take, end };
}
