import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { keys } from '../shared/query.js';

/** Milliseconds between two looks at a plan that is being worked out. */
const LOOK_AGAIN_MS = 1_500;

type Overview = Schemas['StaffingOverview'];

export const isPending = ({ latest }: Overview): boolean =>
  latest?.status === 'waiting' || latest?.status === 'running';

/** The latest plan and the last one that is done; looked at again and again while one is being worked out. */
export function useStaffing() {
  return useQuery({
    queryKey: keys.staffing,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/staffing', { signal })),
    refetchInterval: ({ state }) => (state.data && isPending(state.data) ? LOOK_AGAIN_MS : false),
  });
}

/** Has a plan worked out. */
export function usePlanStaffing() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['PlanStaffing']) => unwrap(api.POST('/v1/staffing/plans', { body })),
    onSuccess: (latest) => {
      queryClient.setQueryData(keys.staffing, (before: Overview | undefined): Overview => {
        return { done: before?.done ?? null, latest };
      });
      return queryClient.invalidateQueries({ queryKey: keys.staffing });
    },
  });
}
