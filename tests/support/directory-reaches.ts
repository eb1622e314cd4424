import type { FullWorld } from './full-world.js';
import type { Reach } from './reach.js';

/** Every endpoint of the directory with an id in its path. */
export function directoryReaches(mine: () => FullWorld, theirs: () => FullWorld): Record<string, Reach> {
  const who = () => mine().world.Near;
  const of = () => theirs().directory;
  const resource = { who, id: () => of().resourceId, code: 'resource.not_found' };
  const retiring = { ...resource, who: () => mine().world.supervisor };
  const proposal = { who, id: () => of().proposalId, code: 'proposal.not_found' };
  const changed = () => ({ version: 1, name: 'Ours now' });
  return {
    'GET /v1/resources/{id}': resource,
    'PATCH /v1/resources/{id}': { ...resource, body: changed },
    'PUT /v1/resources/{id}/capacity': { ...resource, body: () => ({ capacities: [] }) },
    'GET /v1/resources/{id}/history': resource,
    'GET /v1/resources/{id}/outcomes': resource,
    'POST /v1/resources/{id}/retire': retiring,
    'POST /v1/resources/{id}/bring-back': retiring,
    'POST /v1/resources/{id}/merge': { ...retiring, body: () => ({ intoId: mine().directory.resourceId }) },
    'POST /v1/resources/{id}/link': resource,
    'GET /v1/resources/{id}/links': retiring,
    'POST /v1/resources/{id}/link/revoke': retiring,
    'POST /v1/resources/{id}/texts': {
      ...resource,
      body: () => ({ number: '(203) 555-0142', language: 'en', agreed: true }),
    },
    'POST /v1/resources/{id}/confirm': { ...resource, body: () => ({}) },
    'POST /v1/resources/{id}/outcomes': { ...resource, body: () => ({ outcome: 'full' }) },
    'POST /v1/resources/{id}/proposals': { ...resource, body: () => ({ changes: { alert: 'Ours now' } }) },
    'POST /v1/resource-proposals/{id}/accept': { ...proposal, body: () => ({}) },
    'POST /v1/resource-proposals/{id}/refuse': proposal,
    'POST /v1/resource-proposals/{id}/withdraw': proposal,
    'PATCH /v1/resource-providers/{id}': {
      ...{ who, id: () => of().providerId, body: changed, code: 'provider.not_found' },
    },
    'PATCH /v1/resource-locations/{id}': {
      ...{ who, id: () => of().locationId, body: changed, code: 'location.not_found' },
    },
  };
}
