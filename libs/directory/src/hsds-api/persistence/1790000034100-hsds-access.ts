import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may read an organization's directory as HSDS. */
export class HsdsAccess1790000034100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE hsds_sharing (
      organization_id uuid PRIMARY KEY REFERENCES organization,
      mode text NOT NULL DEFAULT 'off',
      slug text NOT NULL,
      updated_at timestamptz NOT NULL
    )`);
    await runner.query(`CREATE UNIQUE INDEX hsds_sharing_slug ON hsds_sharing (slug)`);
    await runner.query(`CREATE TABLE hsds_key (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      label text NOT NULL,
      token_hash bytea NOT NULL,
      hint text NOT NULL,
      created_at timestamptz NOT NULL,
      revoked_at timestamptz
    )`);
    await runner.query(`CREATE UNIQUE INDEX hsds_key_token ON hsds_key (token_hash)`);
    await runner.query(`CREATE INDEX hsds_key_by_organization ON hsds_key (organization_id, created_at)`);
    await runner.query(`CREATE INDEX resource_by_change ON resource (organization_id, updated_at, id)`);
    for (const table of ['hsds_sharing', 'hsds_key']) await protectTable(runner, table);
    await createLookup(
      runner,
      'find_hsds_sharing(name text)',
      'TABLE (organization_id uuid)',
      `SELECT organization_id FROM hsds_sharing WHERE slug = name AND mode <> 'off'`,
    );
    await createLookup(
      runner,
      'find_hsds_key(hash bytea)',
      'TABLE (organization_id uuid, id uuid)',
      `SELECT organization_id, id FROM hsds_key WHERE token_hash = hash AND revoked_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION find_hsds_sharing(text), find_hsds_key(bytea)');
    await runner.query('DROP INDEX resource_by_change');
    await runner.query('DROP TABLE hsds_key, hsds_sharing');
  }
}
