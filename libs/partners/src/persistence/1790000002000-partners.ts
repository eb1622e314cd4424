import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facilities and the keys and links with which they ask. */
export class Partners1790000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE facility (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      name text NOT NULL,
      kind text NOT NULL,
      address text,
      city text,
      state text,
      phone text,
      latitude double precision CHECK (latitude BETWEEN -90 AND 90),
      longitude double precision CHECK (longitude BETWEEN -180 AND 180),
      promised_accept_minutes integer NOT NULL CHECK (promised_accept_minutes > 0),
      promised_arrive_minutes integer NOT NULL CHECK (promised_arrive_minutes > 0),
      source_id text
    )`);
    await runner.query(`CREATE UNIQUE INDEX facility_source ON facility (organization_id, source_id)`);
    await protectTable(runner, 'facility');

    await runner.query(`CREATE TABLE facility_key (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      facility_id uuid NOT NULL REFERENCES facility,
      kind text NOT NULL,
      label text NOT NULL,
      token_hash bytea NOT NULL,
      hint text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      revoked_at timestamptz
    )`);
    await runner.query(`CREATE UNIQUE INDEX facility_key_token ON facility_key (token_hash)`);
    await runner.query(`CREATE INDEX facility_key_by_facility ON facility_key (facility_id)`);
    await protectTable(runner, 'facility_key');
    await createLookup(
      runner,
      'find_facility_key(hash bytea)',
      'TABLE (organization_id uuid, facility_id uuid, key_id uuid)',
      'SELECT organization_id, facility_id, id FROM facility_key WHERE token_hash = hash AND revoked_at IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION find_facility_key');
    await runner.query('DROP TABLE facility_key, facility');
  }
}
