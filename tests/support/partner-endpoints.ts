import type { Action } from '@causeway/platform';
import { ordinaryTerms } from './agreements.js';
import { NOBODY as NOTHING } from './still-world.js';

type Endpoint = [method: string, path: string, body?: () => object];

/** A facility of which only the least is known. */
export const newFacility = () => ({
  ...{ name: 'General Hospital', kind: 'hospital' as const },
  ...{ promisedAcceptMinutes: 10, promisedArriveMinutes: 60 },
});

/** For every action about facilities, partners and the portal, the endpoints that it guards. */
export const partnerEndpoints = {
  'facility.list': [
    ['GET', '/v1/facilities'],
    ['GET', `/v1/facilities/${NOTHING}`],
  ],
  'facility.edit': [
    ['POST', '/v1/facilities', newFacility],
    ['PUT', `/v1/facilities/${NOTHING}`, newFacility],
    ['POST', `/v1/facilities/${NOTHING}/retire`],
    ['POST', `/v1/facilities/${NOTHING}/reopen`],
  ],
  'facility.terms': [['GET', `/v1/facilities/${NOTHING}/terms`]],
  'facility.keys': [
    ['GET', `/v1/facilities/${NOTHING}/keys`],
    ['POST', `/v1/facilities/${NOTHING}/keys`, () => ({ kind: 'link', label: 'Ward' })],
    ['POST', `/v1/facilities/${NOTHING}/keys/${NOTHING}/revoke`],
  ],
  'facility.intake': [['GET', '/v1/intake']],
  'portal.read': [
    ['GET', '/v1/portal'],
    ['GET', '/v1/portal/requests'],
    ['GET', '/v1/portal/report'],
    ['GET', '/v1/portal/report.csv'],
  ],
  'report.read': [
    ['GET', `/v1/facilities/${NOTHING}/report`],
    ['GET', `/v1/facilities/${NOTHING}/report.csv`],
    ['GET', `/v1/partners/${NOTHING}/report`],
    ['GET', `/v1/partners/${NOTHING}/report.csv`],
  ],
  'report.promise': [
    ['GET', '/v1/reports/promise?from=2026-01&until=2026-02'],
    ['GET', '/v1/reports/promise.csv?from=2026-01&until=2026-02'],
  ],
  'partner.read': [
    ['GET', '/v1/partners'],
    ['GET', `/v1/partners/${NOTHING}`],
    ['GET', `/v1/partners/${NOTHING}/agreements/${NOTHING}/history`],
  ],
  'partner.edit': [
    ['POST', '/v1/partners', () => ({ name: 'Mercy Health', facilityIds: [] })],
    ['PUT', `/v1/partners/${NOTHING}`, () => ({ name: 'Mercy Health', facilityIds: [] })],
    ['POST', `/v1/partners/${NOTHING}/agreements`, () => ordinaryTerms([])],
    ['PUT', `/v1/partners/${NOTHING}/agreements/${NOTHING}`, () => ({ ...ordinaryTerms([]), version: 1 })],
  ],
} satisfies Partial<Record<Action, Endpoint[]>>;
