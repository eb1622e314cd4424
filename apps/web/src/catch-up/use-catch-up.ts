import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../shared/api.js';
import { keys } from '../shared/query.js';

/** What changed since the member was last here. */
export const useCatchUp = () =>
  useQuery({
    queryKey: keys.catchUp,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/catch-up', { signal })),
  });

/** "I have seen it": the list up to that time. */
export function useSeen() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (until: string) => unwrap(api.POST('/v1/catch-up/seen', { body: { until } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.catchUp }),
  });
}
