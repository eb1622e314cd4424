import { defaultPolicy } from '@causeway/dispatch';
import type { Action } from '@causeway/platform';
import { NOBODY as NOTHING } from './still-world.js';

type Endpoint = [method: string, path: string, body?: () => object];

/** For every action about requests and what matching knows of coaches, the endpoints that it guards. */
export const dispatchEndpoints = {
  'request.list': [['GET', '/v1/requests']],
  'request.read': [['GET', `/v1/requests/${NOTHING}`]],
  'request.status': [['GET', '/v1/status']],
  'request.timeline': [['GET', `/v1/requests/${NOTHING}/timeline`]],
  'request.correct': [
    ['GET', `/v1/requests/${NOTHING}/details`],
    ['PATCH', `/v1/requests/${NOTHING}`, () => ({ revision: 0 })],
  ],
  'request.cancel': [['POST', `/v1/requests/${NOTHING}/cancel`, () => ({ reason: 'duplicate' })]],
  'request.assign': [
    ['POST', `/v1/requests/${NOTHING}/assign`, () => ({ coachId: NOTHING })],
    ['GET', `/v1/requests/${NOTHING}/candidates`],
  ],
  'request.ask': [['POST', `/v1/requests/${NOTHING}/offers`, () => ({ coachId: NOTHING })]],
  'request.still_here': [['POST', `/v1/requests/${NOTHING}/still-here`, () => ({ here: true })]],
  'request.take_alarm': [['POST', `/v1/requests/${NOTHING}/take-alarm`]],
  'request.call_back': [['POST', `/v1/requests/${NOTHING}/called-back`]],
  'policy.read': [['GET', '/v1/dispatch-policy']],
  'policy.set': [['PUT', '/v1/dispatch-policy', () => ({ policy: null })]],
  'policy.preview': [['POST', '/v1/dispatch-policy/preview', () => ({ policy: defaultPolicy })]],
  'report.unmet': [['GET', '/v1/reports/unmet']],
  'coach.read': [['GET', `/v1/coaches/${NOTHING}/profile`]],
  'coach.own_profile': [['PUT', '/v1/me/profile', () => ({})]],
  'coach.profile': [
    ['PUT', `/v1/coaches/${NOTHING}/profile`, () => ({})],
    ['PUT', `/v1/coaches/${NOTHING}/clearances/${NOTHING}`, () => ({})],
    ['DELETE', `/v1/coaches/${NOTHING}/clearances/${NOTHING}`],
  ],
  'coach.do_not_send': [
    ['PUT', `/v1/coaches/${NOTHING}/do-not-send/${NOTHING}`, () => ({ reason: 'do_not_send' })],
    ['DELETE', `/v1/coaches/${NOTHING}/do-not-send/${NOTHING}`],
  ],
} satisfies Partial<Record<Action, Endpoint[]>>;
