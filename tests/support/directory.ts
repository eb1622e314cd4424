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
  await Far.post('/v1/resources/{id}/link', { id });
  // One that was sent, by somebody who was asked to send no more since.
  await app.owner.query(
    `WITH text AS (
       INSERT INTO person_text (organization_id, resource_id, sent_by, language, number_hash, agreed_at, give_up_at, sent_at)
       VALUES ($1, $2, $3, 'en', '\\x00', now(), now(), now()) RETURNING organization_id, number_hash
     )
     INSERT INTO text_stop (organization_id, number_hash, stopped_at) SELECT organization_id, number_hash, now() FROM text`,
    [organizationId, id, Far.id],
  );
  const [place] = places;
  if (!place) throw new Error('The place was not made');
  return { resourceId: id, locationId: place.location.id, providerId, proposalId: proposal.id };
}
