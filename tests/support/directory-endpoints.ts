import type { Action } from '@causeway/platform';
import { NOBODY as NOTHING } from './still-world.js';

type Endpoint = [method: string, path: string, body?: () => object];

/** For every action about the directory, the endpoints that it guards. */
export const directoryEndpoints = {
  'resource.read': [
    ['GET', '/v1/resources'],
    ['GET', `/v1/resources/${NOTHING}`],
    ['GET', `/v1/resources/${NOTHING}/history`],
    ['GET', `/v1/resources/${NOTHING}/outcomes`],
    ['GET', '/v1/resource-areas'],
    ['GET', `/v1/resource-cards?ids=${NOTHING}`],
    ['GET', '/v1/facts-to-check'],
    ['GET', '/v1/resource-proposals'],
    ['GET', '/v1/resource-providers'],
    ['GET', '/v1/resource-locations'],
  ],
  'resource.add': [['POST', '/v1/resources', () => ({ name: 'Pantry', kind: 'food' })]],
  'resource.edit': [
    ['PATCH', `/v1/resources/${NOTHING}`, () => ({ version: 1, name: 'Pantry' })],
    ['PUT', `/v1/resources/${NOTHING}/capacity`, () => ({ capacities: [] })],
    ['POST', '/v1/resource-providers', () => ({ name: 'Mercy Health' })],
    ['PATCH', `/v1/resource-providers/${NOTHING}`, () => ({ version: 1 })],
    ['PATCH', `/v1/resource-locations/${NOTHING}`, () => ({ version: 1 })],
  ],
  'resource.retire': [
    ['POST', `/v1/resources/${NOTHING}/retire`],
    ['POST', `/v1/resources/${NOTHING}/bring-back`],
    ['POST', `/v1/resources/${NOTHING}/merge`, () => ({ intoId: NOTHING })],
  ],
  'resource.hand_over': [['POST', `/v1/resources/${NOTHING}/link`]],
  'resource.end_links': [
    ['GET', `/v1/resources/${NOTHING}/links`],
    ['POST', `/v1/resources/${NOTHING}/link/revoke`],
  ],
  'resource.text': [
    [
      'POST',
      `/v1/resources/${NOTHING}/texts`,
      () => ({ number: '(203) 555-0142', language: 'en', agreed: true }),
    ],
  ],
  'resource.confirm': [['POST', `/v1/resources/${NOTHING}/confirm`, () => ({})]],
  'resource.outcome': [['POST', `/v1/resources/${NOTHING}/outcomes`, () => ({ outcome: 'full' })]],
  'resource.propose': [
    ['POST', `/v1/resources/${NOTHING}/proposals`, () => ({ changes: { name: 'Pantry' } })],
    ['POST', `/v1/resource-proposals/${NOTHING}/withdraw`],
  ],
  'resource.decide': [
    ['POST', `/v1/resource-proposals/${NOTHING}/accept`, () => ({})],
    ['POST', `/v1/resource-proposals/${NOTHING}/refuse`],
  ],
  'synonyms.read': [['GET', '/v1/search-synonyms']],
  'synonyms.set': [['PUT', '/v1/search-synonyms', () => ({ groups: [] })]],
} satisfies Partial<Record<Action, Endpoint[]>>;
