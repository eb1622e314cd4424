import type { TestApp } from './app.js';
import type { Coach } from './people.js';
import type { World } from './world.js';

/** Something in every table of the directory. @returns the resource that it is about */
export async function fillDirectory(
  app: TestApp,
  { organizationId, Far }: World & Record<'Far', Coach>,
): Promise<{ id: string }> {
  const { id } = await Far.post('/v1/resources', {
    body: { name: 'Mercy Detox', kind: 'detox', places: [{ location: { address1: '12 Elm Street' } }] },
  });
  await app.owner.query(
    `INSERT INTO provider (id, organization_id, name, created_at, updated_at)
     VALUES (gen_random_uuid(), $1, 'Mercy Health', now(), now())`,
    [organizationId],
  );
  await app.owner.query(
    `WITH term AS (
       INSERT INTO taxonomy_term (id, organization_id, taxonomy, name)
       VALUES (gen_random_uuid(), $1, 'own', 'Withdrawal management') RETURNING id
     ), beds AS (
       INSERT INTO resource_capacity (id, organization_id, resource_id, unit, updated_at)
       VALUES (gen_random_uuid(), $1, $2, 'bed', now())
     )
     INSERT INTO resource_term (organization_id, resource_id, term_id) SELECT $1, $2, id FROM term`,
    [organizationId, id],
  );
  return { id };
}
