import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Organization } from '../persistence/organization.entity.js';

/**
 * Makes a tenant. Runs with the owner's connection: the service itself has no way to make one.
 * @param timeZone IANA zone, e.g. `America/New_York`
 */
export async function createOrganization(
  owner: DataSource,
  { name, timeZone, dispatchPhone = null }: { name: string; timeZone: string; dispatchPhone?: string | null },
): Promise<Organization> {
  const organizations = owner.getRepository(Organization);
  return organizations.save(
    organizations.create({ name, timeZone, dispatchPhone, linkSecret: randomBytes(32) }),
  );
}
