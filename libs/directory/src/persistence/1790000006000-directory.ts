import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The team's shared list of resources. */
export class Directory1790000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE resource (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      name text NOT NULL,
      kind text NOT NULL,
      description text,
      phone text,
      address text,
      url text,
      added_by uuid NOT NULL REFERENCES member,
      created_at timestamptz NOT NULL
    )`);
    await runner.query(`CREATE INDEX resource_by_name ON resource (organization_id, name, id)`);
    await runner.query(`CREATE FUNCTION resource_words(resource) RETURNS text LANGUAGE sql IMMUTABLE
      AS $$ SELECT lower($1.name || ' ' || replace($1.kind, '_', ' ') || ' ' || coalesce($1.description, '') || ' ' || coalesce($1.address, '')) $$`);
    await protectTable(runner, 'resource');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE resource CASCADE');
  }
}
