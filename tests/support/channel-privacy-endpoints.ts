import type { Action } from '@causeway/platform';
import { NOBODY as NOTHING } from './still-world.js';

type Endpoint = [method: string, path: string, body?: () => object];

/** For every action about keeping the channel private, the endpoints that it guards. */
export const channelPrivacyEndpoints = {
  'guard.review': [
    ['GET', '/v1/guard-overrides'],
    ['POST', `/v1/guard-overrides/${NOTHING}/review`],
  ],
  'keeping.set': [
    ['GET', '/v1/channel-keeping'],
    ['PUT', '/v1/channel-keeping', () => ({ messageDays: 90, requestDays: 90 })],
    ['POST', '/v1/channel-keeping/preview', () => ({ messageDays: 90, requestDays: 90 })],
  ],
  'hold.set': [
    ['GET', '/v1/legal-holds'],
    ['POST', '/v1/legal-holds', () => ({ scope: 'member', subjectId: NOTHING, reason: 'A lawsuit' })],
    ['POST', `/v1/legal-holds/${NOTHING}/release`, () => ({ reason: 'It is settled' })],
  ],
  'message.export': [
    ['GET', '/v1/message-exports'],
    ['POST', '/v1/message-exports', () => ({ since: '2026-11-01', until: '2026-11-02', channelId: NOTHING })],
    ['GET', `/v1/message-exports/${NOTHING}/file`],
  ],
} satisfies Partial<Record<Action, Endpoint[]>>;
