import type { Action } from '@causeway/platform';
import { randomUUID } from 'node:crypto';
import { NOBODY as NOTHING } from './still-world.js';

type Endpoint = [method: string, path: string, body?: () => object];

export const newMessage = (text = 'Hello over there') => ({ clientMessageId: randomUUID(), text });
export const newTopic = () => ({ name: 'North side', open: true });
const wishes = () => ({ notify: 'all' });
const one = `/v1/channels/${NOTHING}`;
const message = `${one}/messages/${NOTHING}`;

/** For every action about channels, the endpoints that it guards. */
export const channelEndpoints = {
  'channel.read': [
    ['GET', '/v1/channels'],
    ['GET', one],
    ['GET', `${one}/events`],
    ['GET', `${message}/thread`],
    ['POST', `${one}/read`, () => ({ seq: 1 })],
    ['GET', `/v1/attachments/${NOTHING}`],
  ],
  'channel.post': [
    ['POST', `${one}/messages`, newMessage],
    ['POST', `${one}/attachments`],
    ['POST', '/v1/identifier-checks', () => ({ text: 'Hello' })],
  ],
  'channel.people': [
    ['GET', '/v1/channels/people'],
    ['GET', '/v1/channels/search?q=bed'],
    ['GET', `${one}/members`],
    ['PUT', `${one}/wishes`, wishes],
    ['GET', `${one}/pins`],
    ['GET', `${one}/messages`],
    ['GET', message],
    ['GET', `${message}/history`],
    ['GET', `${message}/facts`],
    ['GET', `${message}/seen`],
  ],
  'search.all': [['GET', '/v1/search?q=bed']],
  'question.list': [['GET', '/v1/questions']],
  'channel.create': [
    ['POST', '/v1/channels', newTopic],
    ['POST', '/v1/channels/direct', () => ({ memberIds: [NOTHING] })],
  ],
  'channel.join': [
    ['GET', '/v1/channels/open'],
    ['POST', `${one}/join`],
    ['POST', `${one}/leave`],
  ],
  'channel.manage': [
    ['PUT', one, newTopic],
    ['POST', `${one}/archive`],
    ['POST', `${one}/reopen`],
    ['POST', `${one}/members`, () => ({ memberIds: [NOTHING] })],
    ['DELETE', `${one}/members/${NOTHING}`],
    ['PUT', message, () => ({ text: 'Hello' })],
    ['DELETE', message],
    ['PUT', `${message}/reactions/${NOTHING}`],
    ['DELETE', `${message}/reactions/${NOTHING}`],
    ['PUT', `${message}/pin`],
    ['DELETE', `${message}/pin`],
    ['POST', `${message}/question/claim`],
    ['POST', `${message}/question/release`],
    ['POST', `${message}/question/answer`, () => ({})],
    ['POST', `${message}/question/reopen`],
  ],
  'channel.invite': [
    ['PUT', `${one}/guests`],
    ['DELETE', `${one}/guests`],
  ],
} satisfies Partial<Record<Action, Endpoint[]>>;

interface Part {
  body?: () => object;
  more?: () => string;
}

const ofMessage = { more: () => '1' };

/** Every endpoint with a channel's id in its path. */
export const channelPaths: Record<string, Part> = {
  'GET /v1/channels/{id}': {},
  'PUT /v1/channels/{id}': { body: newTopic },
  'GET /v1/channels/{id}/events': {},
  'GET /v1/channels/{id}/members': {},
  'GET /v1/channels/{id}/pins': {},
  'PUT /v1/channels/{id}/wishes': { body: wishes },
  'POST /v1/channels/{id}/read': { body: () => ({ seq: 1 }) },
  'POST /v1/channels/{id}/archive': {},
  'POST /v1/channels/{id}/reopen': {},
  'POST /v1/channels/{id}/join': {},
  'POST /v1/channels/{id}/leave': {},
  'PUT /v1/channels/{id}/guests': {},
  'DELETE /v1/channels/{id}/guests': {},
  'POST /v1/channels/{id}/members': { body: () => ({ memberIds: [NOTHING] }) },
  'DELETE /v1/channels/{id}/members/{memberId}': { more: () => NOTHING },
  'GET /v1/channels/{id}/messages': {},
  'POST /v1/channels/{id}/messages': { body: newMessage },
  'GET /v1/channels/{id}/messages/{seq}': ofMessage,
  'PUT /v1/channels/{id}/messages/{seq}': { ...ofMessage, body: () => ({ text: 'Hello' }) },
  'DELETE /v1/channels/{id}/messages/{seq}': ofMessage,
  'GET /v1/channels/{id}/messages/{seq}/thread': ofMessage,
  'GET /v1/channels/{id}/messages/{seq}/history': ofMessage,
  'GET /v1/channels/{id}/messages/{seq}/facts': ofMessage,
  'GET /v1/channels/{id}/messages/{seq}/seen': ofMessage,
  'PUT /v1/channels/{id}/messages/{seq}/pin': ofMessage,
  'DELETE /v1/channels/{id}/messages/{seq}/pin': ofMessage,
  'POST /v1/channels/{id}/messages/{seq}/question/claim': ofMessage,
  'POST /v1/channels/{id}/messages/{seq}/question/release': ofMessage,
  'POST /v1/channels/{id}/messages/{seq}/question/answer': { ...ofMessage, body: () => ({}) },
  'POST /v1/channels/{id}/messages/{seq}/question/reopen': ofMessage,
  'PUT /v1/channels/{id}/messages/{seq}/reactions/{emoji}': ofMessage,
  'DELETE /v1/channels/{id}/messages/{seq}/reactions/{emoji}': ofMessage,
};
