import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that open the page of one resource without signing in. */
export class ResourceLinks1790000038300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE resource_link (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      resource_id uuid NOT NULL REFERENCES resource,
      token_hash bytea NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz
    )`);
    await runner.query('CREATE UNIQUE INDEX resource_link_token ON resource_link (token_hash)');
    await runner.query('CREATE INDEX resource_link_by_resource ON resource_link (resource_id, expires_at)');
    await protectTable(runner, 'resource_link');
    await createLookup(
      runner,
      'find_resource_link(hash bytea, at timestamptz)',
      'TABLE (organization_id uuid, resource_id uuid)',
      `SELECT organization_id, resource_id FROM resource_link
       WHERE token_hash = hash AND revoked_at IS NULL AND expires_at > at`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION find_resource_link(bytea, timestamptz)');
    await runner.query('DROP TABLE resource_link');
  }
}
