import { randomUUID } from 'node:crypto';
import type { Action } from '@causeway/platform';
import { NOBODY as NOTHING } from './still-world.js';

type Endpoint = [method: string, path: string, body?: () => object];

/** Somebody whom nobody knows yet. */
export const newMember = () => ({
  email: `${randomUUID()}@rco.example`,
  displayName: 'Jo',
  roles: ['coach'],
});

/** For every action about the people of an organization, the endpoints that it guards. */
export const identityEndpoints = {
  'organization.edit': [
    [
      'PUT',
      '/v1/organization',
      () => ({ name: 'Harbor', timeZone: 'America/New_York', dispatchPhone: '2035550100' }),
    ],
  ],
  'member.list': [
    ['GET', '/v1/members'],
    ['GET', `/v1/members/${NOTHING}`],
  ],
  'member.create': [['POST', '/v1/members', newMember]],
  'member.edit': [['PUT', `/v1/members/${NOTHING}`, newMember]],
  'member.password': [['POST', `/v1/members/${NOTHING}/password`]],
  'member.deactivate': [
    ['POST', `/v1/members/${NOTHING}/deactivate`],
    ['POST', `/v1/members/${NOTHING}/reactivate`],
  ],
  'account.password': [['PUT', '/v1/me/password', () => ({})]],
  'account.language': [['PUT', '/v1/me/language', () => ({})]],
} satisfies Partial<Record<Action, Endpoint[]>>;
