import type { Action } from '@causeway/platform';
import { ordinaryRules } from './follow-ups.js';
import { NOBODY as NOTHING } from './still-world.js';

type Endpoint = [method: string, path: string, body?: () => object];

/** For every action about follow-ups in the table of permissions, the endpoints that it guards. */
export const followUpEndpoints = {
  'follow_up.agree': [
    ['GET', '/v1/assignments/to-ask'],
    ['POST', `/v1/assignments/${NOTHING}/follow-up`, () => ({ answer: 'no' })],
  ],
  'follow_up.list': [['GET', '/v1/follow-ups']],
  'follow_up.read': [['GET', `/v1/follow-ups/${NOTHING}`]],
  'follow_up.record': [['POST', `/v1/follow-ups/${NOTHING}/result`, () => ({ result: 'reached' })]],
  'follow_up.correct': [['POST', `/v1/follow-ups/${NOTHING}/correct`, () => ({ result: 'reached' })]],
  'follow_up.hand': [['POST', `/v1/follow-ups/${NOTHING}/hand`, () => ({})]],
  'follow_up.take': [['POST', `/v1/follow-ups/${NOTHING}/take`, () => ({})]],
  'follow_up.withdraw': [['POST', `/v1/follow-ups/${NOTHING}/withdraw`]],
  'follow_up.settings': [
    ['GET', '/v1/follow-up-settings'],
    ['PUT', '/v1/follow-up-settings', () => ordinaryRules],
  ],
  'engagement.report': [
    ['GET', '/v1/reports/outcomes?from=2026-11&until=2026-11'],
    ['GET', '/v1/reports/outcomes.csv?from=2026-11&until=2026-11'],
  ],
  'debrief.ask': [['POST', '/v1/debriefs']],
  'debrief.read': [['GET', '/v1/debriefs']],
  'debrief.take': [['POST', `/v1/debriefs/${NOTHING}/take`]],
  'debrief.end': [['POST', `/v1/debriefs/${NOTHING}/end`]],
} satisfies Partial<Record<Action, Endpoint[]>>;
