import type { Action } from '@causeway/platform';
import { nights } from './rota.js';
import { NOBODY as NOTHING } from './still-world.js';

type Endpoint = [method: string, path: string, body?: () => object];

/** For every action of the rota in the table of permissions, the endpoints that it guards. */
export const rotaEndpoints = {
  'rota.read': [
    ['GET', '/v1/rota?from=2026-11-21'],
    ['GET', '/v1/rota/coaches'],
  ],
  'swap.read': [['GET', '/v1/rota/swaps']],
  'swap.propose': [
    ['POST', '/v1/rota/swaps', () => ({ shiftId: NOTHING })],
    ['POST', `/v1/rota/swaps/${NOTHING}/accept`],
    ['POST', `/v1/rota/swaps/${NOTHING}/decline`],
    ['POST', `/v1/rota/swaps/${NOTHING}/withdraw`],
  ],
  'swap.decide': [
    ['POST', `/v1/rota/swaps/${NOTHING}/approve`],
    ['POST', `/v1/rota/swaps/${NOTHING}/refuse`],
  ],
  'calendar.own': [
    ['GET', '/v1/me/calendars'],
    ['POST', '/v1/me/calendars', () => ({ kind: 'own' })],
    ['POST', `/v1/me/calendars/${NOTHING}/revoke`],
  ],
  'rota.report': [
    ['GET', '/v1/rota/hours?month=2026-11'],
    ['GET', '/v1/rota/hours.csv?month=2026-11'],
  ],
  'shift.own': [['GET', '/v1/me/shifts']],
  'shift.take': [['POST', `/v1/rota/shifts/${NOTHING}/take`, () => ({})]],
  'shift.note': [
    ['GET', '/v1/rota/notes'],
    ['POST', `/v1/rota/shifts/${NOTHING}/notes`, () => ({ text: 'Hello' })],
  ],
  'time_off.set': [
    ['GET', '/v1/rota/time-off'],
    ['POST', '/v1/rota/time-off', () => ({ firstDate: '2026-11-21', lastDate: '2026-11-20' })],
    ['POST', `/v1/rota/time-off/${NOTHING}/remove`],
  ],
  'rota.plan': [
    ['GET', '/v1/rota/templates'],
    ['POST', '/v1/rota/templates', () => ({ name: 'Winter', slots: [] })],
    ['PUT', `/v1/rota/templates/${NOTHING}`, () => ({ name: 'Winter', slots: [] })],
    ['POST', `/v1/rota/templates/${NOTHING}/remove`],
    ['POST', `/v1/rota/templates/${NOTHING}/lay`, () => ({ from: '2026-11-21', weeks: 1 })],
    ['PUT', `/v1/rota/shifts/${NOTHING}`, () => ({ startTime: '20:00', endTime: '21:00' })],
    ['POST', `/v1/rota/shifts/${NOTHING}/cancel`],
    ['POST', `/v1/rota/shifts/${NOTHING}/restore`],
    ['GET', '/v1/rota/settings'],
    ['PUT', '/v1/rota/settings', () => ({ approveSwaps: true, coverage: [] })],
    ['GET', '/v1/rota/series'],
    ['POST', '/v1/rota/series', () => nights],
    ['PUT', `/v1/rota/series/${NOTHING}`, () => nights],
    ['POST', `/v1/rota/series/${NOTHING}/end`, () => ({ from: '2026-01-01' })],
  ],
} satisfies Partial<Record<Action, Endpoint[]>>;
