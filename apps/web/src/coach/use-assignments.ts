import { useLocalStorage } from '@mantine/hooks';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemError, api, unwrap, type Schemas } from '../shared/api.js';
import { keys } from '../shared/query.js';
import { useMe } from '../shared/session.js';
import { applyAssignment, type Assignment } from './assignments.js';

export const openAssignmentsQuery = queryOptions({
  queryKey: keys.assignments('open'),
  queryFn: ({ signal }) =>
    unwrap(api.GET('/v1/assignments', { params: { query: { state: 'open', limit: 20 } }, signal })),
});

export const closedAssignmentsQuery = queryOptions({
  queryKey: keys.assignments('closed'),
  queryFn: ({ signal }) =>
    unwrap(api.GET('/v1/assignments', { params: { query: { state: 'closed', limit: 20 } }, signal })),
});

export function useOpenAssignments() {
  return useQuery(openAssignmentsQuery);
}

/**
 * The assignment this device last knew to be the coach's, kept over reloads. It tells what is new (somebody assigned it)
 * and what was taken away meanwhile.
 */
export function useHeld() {
  const me = useMe();
  return useLocalStorage({ key: `causeway.held.${me.id}`, defaultValue: '', getInitialValueInEffect: false });
}

/** The assignment that came without an Accept of the coach: from dispatch, or from a standby. */
export function useGiven() {
  const me = useMe();
  return useLocalStorage({
    key: `causeway.given.${me.id}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  });
}

export function useAssignmentCache() {
  const queryClient = useQueryClient();
  const [held, setHeld] = useHeld();
  const put = (assignment: Assignment): void => {
    queryClient.setQueryData(openAssignmentsQuery.queryKey, (page) => ({
      nextCursor: null,
      ...page,
      items: applyAssignment(page?.items ?? [], assignment),
    }));
    void queryClient.invalidateQueries({ queryKey: ['assignments'] });
  };
  return {
    put,
    /** Accepted on this device: no need to announce it. */
    take: (assignment: Assignment): void => {
      setHeld(assignment.id);
      put(assignment);
    },
    /** Closed or handed back on this device: no need to explain where it went. */
    finish: (assignment: Assignment): void => {
      if (held === assignment.id) setHeld('');
      put(assignment);
    },
  };
}

/** The steps of one assignment. */
export function useSteps(assignment: Assignment) {
  const queryClient = useQueryClient();
  const cache = useAssignmentCache();
  const params = { path: { id: assignment.id } };
  // "Moved on" means that what is shown is old; the fresh one explains itself.
  const onError = (error: Error): void => {
    if (error instanceof ProblemError && [404, 409].includes(error.problem.status)) {
      void queryClient.invalidateQueries({ queryKey: ['assignments'] });
    }
  };
  const setOut = useMutation({
    mutationFn: (etaMinutes: number) =>
      unwrap(api.POST('/v1/assignments/{id}/en-route', { params, body: { etaMinutes } })),
    onSuccess: cache.put,
    onError,
  });
  const arrive = useMutation({
    mutationFn: () => unwrap(api.POST('/v1/assignments/{id}/arrive', { params })),
    onSuccess: cache.put,
    onError,
  });
  const close = useMutation({
    mutationFn: (body: Schemas['CloseAssignment']) =>
      unwrap(api.POST('/v1/assignments/{id}/close', { params, body })),
    onSuccess: cache.finish,
    onError,
  });
  const handBack = useMutation({
    mutationFn: (body: Schemas['HandBackAssignment']) =>
      unwrap(api.POST('/v1/assignments/{id}/hand-back', { params, body })),
    onSuccess: cache.finish,
    onError,
  });
  return { setOut, arrive, close, handBack };
}
