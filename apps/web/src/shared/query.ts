import { QueryCache, QueryClient, MutationCache, queryOptions } from '@tanstack/react-query';
import { ProblemError, api, unwrap, type Schemas } from './api.js';
import { forgetKept, keepMe, keptMe } from './kept.js';

export type ListState = 'open' | 'closed' | 'call_back' | 'all';

/** The name of everything that is fetched; a list is refetched by its prefix. */
export const keys = {
  me: ['me'] as const,
  requests: (state: ListState) => ['requests', 'list', state] as const,
  request: (id: string) => ['requests', 'one', id] as const,
  requestDetails: (id: string) => ['requests', 'details', id] as const,
  timeline: (id: string) => ['requests', 'timeline', id] as const,
  candidates: (id: string) => ['requests', 'candidates', id] as const,
  offers: ['offers'] as const,
  standing: ['standing'] as const,
  assignments: (state: ListState) => ['assignments', state] as const,
  coaches: ['coaches'] as const,
  members: ['members'] as const,
  coachProfile: (id: string) => ['coach-profile', id] as const,
  facilities: (search: string, state: 'active' | 'all') => ['facilities', 'list', search, state] as const,
  facility: (id: string) => ['facilities', 'one', id] as const,
  facilityKeys: (id: string) => ['facilities', 'keys', id] as const,
  facilityTerms: (id: string) => ['facilities', 'terms', id] as const,
  report: (of: 'facilities' | 'partners', id: string, month: string | undefined) =>
    [of, 'report', id, month] as const,
  partners: ['partners', 'list'] as const,
  partner: (id: string) => ['partners', 'one', id] as const,
  agreementHistory: (id: string) => ['partners', 'history', id] as const,
  portal: (token: string) => ['portal', token] as const,
  portalRequests: (token: string) => ['portal', token, 'requests'] as const,
  portalReport: (token: string, month: string | undefined) => ['portal', token, 'report', month] as const,
  map: ['map'] as const,
  ownPlaceOnMap: ['map', 'own'] as const,
  rota: ['rota'] as const,
  myShifts: ['rota', 'mine'] as const,
  unmet: (range: string) => ['reports', 'unmet', range] as const,
  promise: (from: string, until: string) => ['reports', 'promise', from, until] as const,
  policies: ['dispatch-policy'] as const,
  policy: (facilityId: string | undefined) => ['dispatch-policy', facilityId ?? null] as const,
  followUps: (scope: Schemas['FollowUpScope'], state: ListState) => ['follow-ups', scope, state] as const,
  followUp: (id: string) => ['follow-ups', 'one', id] as const,
  followUpSettings: ['follow-up-settings'] as const,
  outcomes: (month: string) => ['outcomes', month] as const,
  toAsk: ['follow-ups', 'to-ask'] as const,
  debriefs: ['debriefs'] as const,
  staffing: ['staffing'] as const,
  catchUp: ['catch-up'] as const,
  playbooks: ['playbooks'] as const,
  playbook: (id: string) => ['playbooks', 'one', id] as const,
  playbookHistory: (id: string) => ['playbooks', 'history', id] as const,
  channels: ['channels'] as const,
  channelEvents: (id: string) => ['channels', 'events', id] as const,
  notifications: ['notifications'] as const,
  notificationSettings: ['notification-settings'] as const,
  notificationTest: (id: string) => ['notification-tests', id] as const,
  reach: ['reach'] as const,
  smsMessages: ['sms-messages'] as const,
  resources: (query: object) => ['resources', 'list', query] as const,
  resourceChoices: (search: string) => ['resources', 'choices', search] as const,
  resource: (id: string) => ['resources', 'one', id] as const,
  resourceCard: (id: string) => ['resources', 'card', id] as const,
  messageFacts: (channelId: string, seq: number) => ['message-facts', channelId, seq] as const,
  resourceOutcomes: (id: string) => ['resources', 'outcomes', id] as const,
  resourceHistory: (id: string) => ['resources', 'history', id] as const,
  resourceProposals: (id: string | undefined) => ['resources', 'proposals', id] as const,
  relatedResources: (provider: string) => ['resources', 'related', provider] as const,
  resourceAreas: (search: string) => ['resources', 'areas', search] as const,
  factsToCheck: (kind: string) => ['resources', 'to-check', kind] as const,
  myChecks: ['resources', 'my-checks'] as const,
  importLists: ['imports', 'lists'] as const,
  importsOf: (listId: string) => ['imports', 'of', listId] as const,
  import: (id: string) => ['imports', 'one', id] as const,
  importRows: (id: string, verdict: string) => ['imports', 'rows', id, verdict] as const,
  sharing: ['sharing'] as const,
  resourceLink: (id: string) => ['resource-link', id] as const,
  searchSynonyms: ['search-synonyms'] as const,
};

/** The session has ended (or never was): the shell then asks to sign in and comes back to the same place. */
function noteSignedOut(error: unknown): void {
  if (error instanceof ProblemError && error.problem.code === 'auth.required') {
    forgetKept();
    queryClient.setQueryData(keys.me, null);
  }
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteSignedOut }),
  mutationCache: new MutationCache({ onError: noteSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only silence is worth asking again.
      retry: (count, error) => count < 2 && error instanceof ProblemError && error.isUnreachable,
      // What the browser believes about the network is often wrong on wards; the banner says what is known.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** Who is signed in; null when nobody is. Without a network: who was, so that what this device keeps can be read. */
export const meQuery = queryOptions({
  queryKey: keys.me,
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<Schemas['Me'] | null> => {
    try {
      const me = await unwrap(api.GET('/v1/me', { signal }));
      keepMe(me);
      return me;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.status === 401) {
        forgetKept();
        return null;
      }
      const kept = error.isUnreachable ? keptMe() : null;
      if (!kept) throw error;
      return kept;
    }
  },
});

/** How every coach can be reached. */
export const reachQuery = queryOptions({
  queryKey: keys.reach,
  queryFn: ({ signal }) => unwrap(api.GET('/v1/reach', { signal })),
});

/** Every coach with what she is doing now. */
export const coachesQuery = queryOptions({
  queryKey: keys.coaches,
  queryFn: ({ signal }) => unwrap(api.GET('/v1/coaches', { signal })),
});

/** The member's channels with their unread counts. */
export const channelsQuery = queryOptions({
  queryKey: keys.channels,
  queryFn: ({ signal }) => unwrap(api.GET('/v1/channels', { signal })),
});
