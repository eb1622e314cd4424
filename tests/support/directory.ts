import type { TestApp } from './app.js';
import type { Coach } from './people.js';
import type { World } from './world.js';

export interface Filled {
  resourceId: string;
  locationId: string;
  providerId: string;
  proposalId: string;
}

/** Something in every table of the directory. */
export async function fillDirectory(
  app: TestApp,
  { organizationId, supervisor, Far }: World & Record<'Far', Coach>,
): Promise<Filled> {
  const { id: providerId } = await Far.post('/v1/resource-providers', { body: { name: 'Mercy Health' } });
  const { id, places } = await Far.post('/v1/resources', {
    body: {
      ...{ name: 'Mercy Detox', kind: 'detox', providerId },
      places: [{ location: { address1: '12 Elm Street' } }],
      capacities: [{ unit: 'bed', available: 2 }],
    },
  });
  await Far.post('/v1/resources/{id}/outcomes', { id, body: { outcome: 'accepted' } });
  const proposal = await Far.post('/v1/resources/{id}/proposals', {
    id,
    body: { changes: { alert: 'Moves on Friday' } },
  });
  await supervisor.put('/v1/search-synonyms', { body: { groups: [{ words: ['detox', 'bridge'] }] } });
  await app.owner.query(
    `WITH term AS (
       INSERT INTO taxonomy_term (id, organization_id, taxonomy, name)
       VALUES (gen_random_uuid(), $1, 'own', 'Withdrawal management') RETURNING id
     )
     INSERT INTO resource_term (organization_id, resource_id, term_id) SELECT $1, $2, id FROM term`,
    [organizationId, id],
  );
  const [place] = places;
  if (!place) throw new Error('The place was not made');
  return { resourceId: id, locationId: place.location.id, providerId, proposalId: proposal.id };
}
