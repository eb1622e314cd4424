import type { Action } from '@causeway/platform';
import { NOBODY as NOTHING } from './still-world.js';

type Endpoint = [method: string, path: string, body?: () => object];

/** A list of which only the least is known. */
export const newList = () => ({ name: 'Meetings', format: 'meeting_guide', kind: 'meeting' });

/** For every action about lists that come in and go out, the endpoints that it guards. */
export const importEndpoints = {
  'import.manage': [
    ['GET', '/v1/directory/lists'],
    ['POST', '/v1/directory/lists', newList],
    ['PUT', `/v1/directory/lists/${NOTHING}`, newList],
    ['POST', `/v1/directory/lists/${NOTHING}/retire`],
    ['GET', `/v1/directory/lists/${NOTHING}/imports`],
    ['POST', `/v1/directory/lists/${NOTHING}/imports`],
    ['POST', `/v1/directory/lists/${NOTHING}/fetch`],
    ['GET', `/v1/directory/imports/${NOTHING}`],
    ['GET', `/v1/directory/imports/${NOTHING}/rows?verdict=new`],
    ['PUT', `/v1/directory/imports/${NOTHING}/rows/${NOTHING}/side`, () => ({ field: 'name', take: true })],
    ['GET', `/v1/directory/imports/${NOTHING}/problems.csv`],
    ['POST', `/v1/directory/imports/${NOTHING}/apply`],
    ['POST', `/v1/directory/imports/${NOTHING}/discard`],
  ],
  'directory.export': [
    ['GET', '/v1/directory/export/hsds.json'],
    ['GET', '/v1/directory/export/hsds.zip'],
  ],
  'hsds.share': [
    ['GET', '/v1/directory/sharing'],
    ['PUT', '/v1/directory/sharing', () => ({ mode: 'off', slug: 'all-heart' })],
    ['POST', '/v1/directory/sharing/keys', () => ({ label: 'County 211' })],
    ['POST', `/v1/directory/sharing/keys/${NOTHING}/revoke`],
  ],
} satisfies Partial<Record<Action, Endpoint[]>>;
