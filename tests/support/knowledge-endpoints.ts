import type { Action } from '@causeway/platform';

type Endpoint = [method: string, path: string, body?: () => object];

/** For every action about what the team learns, the endpoints that it guards. */
export const knowledgeEndpoints = {
  'catch_up.read': [['GET', '/v1/catch-up']],
  'fact.my_checks': [['GET', '/v1/me/facts-to-check']],
  'catch_up.seen': [['POST', '/v1/catch-up/seen', () => ({ until: '2026-11-01T00:00:00Z' })]],
} satisfies Partial<Record<Action, Endpoint[]>>;
