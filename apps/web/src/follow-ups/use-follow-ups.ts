import { queryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { keys, type ListState } from '../shared/query.js';

export type Call = Schemas['FollowUpItem'];
export type Scope = Schemas['FollowUpScope'];

const pageSize = 50;

/** Calls, page by page: open ones the most urgent first, closed ones the newest first. */
export function useFollowUps(scope: Scope, state: ListState) {
  return useInfiniteQuery({
    queryKey: keys.followUps(scope, state),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/v1/follow-ups', {
          params: {
            query: { scope, state, limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** One call with how the person is reached; forgotten as soon as it is off the screen. */
export const followUpQuery = (id: string) =>
  queryOptions({
    queryKey: keys.followUp(id),
    queryFn: ({ signal }) => unwrap(api.GET('/v1/follow-ups/{id}', { params: { path: { id } }, signal })),
    gcTime: 0,
  });

export const toAskQuery = queryOptions({
  queryKey: keys.toAsk,
  queryFn: ({ signal }) => unwrap(api.GET('/v1/assignments/to-ask', { signal })),
});

/**
 * What can be done about one call.
 * @param onDone also called when the news of it came first, and the form is gone already
 */
export function useCallSteps(id: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const params = { path: { id } };
  const steps = {
    onSuccess: onDone,
    // Also after a refusal: "already made" means that what is shown is old.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['follow-ups'] }),
  };
  const record = useMutation({
    mutationFn: (body: Schemas['RecordCall']) =>
      unwrap(api.POST('/v1/follow-ups/{id}/result', { params, body })),
    ...steps,
  });
  const correct = useMutation({
    mutationFn: (body: Schemas['CorrectCall']) =>
      unwrap(api.POST('/v1/follow-ups/{id}/correct', { params, body })),
    ...steps,
  });
  const hand = useMutation({
    mutationFn: (body: Schemas['HandFollowUp']) =>
      unwrap(api.POST('/v1/follow-ups/{id}/hand', { params, body })),
    ...steps,
  });
  const take = useMutation({
    mutationFn: (body: Schemas['TakeFollowUp']) =>
      unwrap(api.POST('/v1/follow-ups/{id}/take', { params, body })),
    ...steps,
  });
  const stop = useMutation({
    mutationFn: () => unwrap(api.POST('/v1/follow-ups/{id}/withdraw', { params })),
    ...steps,
  });
  return { record, correct, hand, take, stop };
}

export function useAnswerFollowUp(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AnswerFollowUp']) =>
      unwrap(api.POST('/v1/assignments/{id}/follow-up', { params: { path: { id } }, body })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['follow-ups'] }),
  });
}
