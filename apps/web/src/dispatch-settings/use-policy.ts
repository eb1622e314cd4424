import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { keys } from '../shared/query.js';

export type Policy = Schemas['PolicySettings'];
export type PolicyView = Schemas['PolicyView'];

/** How the organization, or one facility, is dispatched. */
export const usePolicy = (facilityId: string | undefined) =>
  useQuery({
    queryKey: keys.policy(facilityId),
    // While somebody edits, what they began with must not change under their hands.
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/dispatch-policy', { params: { query: facilityId ? { facilityId } : {} }, signal })),
  });

/** What a draft would have come to on the last requests. */
export const usePreview = (facilityId: string | undefined) =>
  useMutation({
    mutationFn: (policy: Policy) =>
      unwrap(
        api.POST('/v1/dispatch-policy/preview', {
          body: { policy, ...(facilityId ? { facilityId } : {}) },
        }),
      ),
  });

/** Sets a policy; null: as the organization, or as delivered. */
export function useSetPolicy(facilityId: string | undefined) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (policy: Policy | null) =>
      unwrap(api.PUT('/v1/dispatch-policy', { body: { policy, ...(facilityId ? { facilityId } : {}) } })),
    onSuccess: (view) => {
      queryClient.setQueryData(keys.policy(facilityId), view);
      // Facilities without an own way follow the organization's.
      void queryClient.invalidateQueries({ queryKey: keys.policies });
    },
  });
}
