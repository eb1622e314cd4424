import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../shared/api.js';
import { keys } from '../../shared/query.js';

/** What waits for a yes about one resource. */
export const useProposals = (resourceId: string) =>
  useQuery({
    queryKey: keys.resourceProposals(resourceId),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/resource-proposals', { params: { query: { resourceId, limit: 20 } }, signal })),
  });

type Decision = { as: 'accept'; despiteChanges: boolean } | { as: 'refuse' | 'withdraw' };

/** A person's yes or no; whoever proposed it may take it back. */
export function useDecide(id: string) {
  const queryClient = useQueryClient();
  const params = { path: { id } };
  return useMutation({
    mutationFn: (decision: Decision) => {
      switch (decision.as) {
        case 'accept': {
          const body = decision.despiteChanges ? { despiteChanges: true } : {};
          return unwrap(api.POST('/v1/resource-proposals/{id}/accept', { params, body }));
        }
        case 'refuse':
          return unwrap(api.POST('/v1/resource-proposals/{id}/refuse', { params }));
        case 'withdraw':
          return unwrap(api.POST('/v1/resource-proposals/{id}/withdraw', { params }));
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['resources'] }),
  });
}
