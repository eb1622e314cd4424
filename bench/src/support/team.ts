import { Channels } from '@causeway/channel';
import { FeaturesModule, migrateAll, schemas } from '@causeway/features';
import { createOrganization } from '@causeway/identity';
import {
  hashToken,
  Logger,
  newToken,
  readConfiguration,
  tokenPrefix,
  withDataSource,
} from '@causeway/platform';
import { NestFactory } from '@nestjs/core';

/** A team of any size in one channel, with an open session for each. */
export interface Team {
  organizationId: string;
  channelId: string;
  memberIds: string[];
  tokens: string[];
}

/**
 * Brings the database up to date and makes a team. Members and sessions are written as rows: to hash the passwords of
 * thousands, and to sign each in, would take longer than what is measured.
 */
export async function makeTeam(databaseUrl: string, size: number): Promise<Team> {
  await migrateAll(databaseUrl);
  const tokens = Array.from({ length: size }, () => newToken(tokenPrefix.session));
  const { organizationId, memberIds } = await withDataSource(
    { url: databaseUrl, pool: 1, role: 'owner' },
    schemas,
    async (owner) => {
      const organization = { name: 'Measured', timeZone: 'America/New_York' };
      const { id } = await createOrganization(owner, organization);
      const rows = await owner.query<{ id: string }[]>(
        `WITH made AS (
           INSERT INTO member (organization_id, email, display_name, first_name, roles, password_hash)
           SELECT $1, 'coach' || number || '@measured.example', 'Coach ' || number, 'Coach', '{coach}', 'none'
           FROM generate_series(1, $2::int) AS number RETURNING id),
         numbered AS (SELECT id, row_number() OVER () AS number FROM made),
         opened AS (INSERT INTO session (organization_id, member_id, token_hash, created_at, last_used_at)
           SELECT $1, id, token_hash, now(), now() FROM numbered
           JOIN unnest($3::bytea[]) WITH ORDINALITY AS token (token_hash, number) USING (number))
         SELECT id FROM numbered ORDER BY number`,
        [id, size, tokens.map(hashToken)],
      );
      return { organizationId: id, memberIds: rows.map((row) => row.id) };
    },
  );
  return { organizationId, memberIds, tokens, channelId: await makeChannel(databaseUrl, organizationId) };
}

/** Everybody's channel, made by the service itself. */
async function makeChannel(databaseUrl: string, organizationId: string): Promise<string> {
  const configuration = { ...readConfiguration({}), DATABASE_URL: databaseUrl };
  const app = await NestFactory.createApplicationContext(
    FeaturesModule.register({ configuration, roles: [] }),
    { logger: new Logger('error'), abortOnError: false },
  );
  try {
    return await app.get(Channels).createTeamChannel(organizationId, 'Team');
  } finally {
    await app.close();
  }
}
