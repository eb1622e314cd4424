import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Partners, and what was agreed with them. */
export class Agreements1790000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // So that "the same facility in overlapping days" can be excluded by one index.
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await runner.query(`CREATE TABLE partner (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      name text NOT NULL,
      notes text
    )`);
    await runner.query(`CREATE INDEX partner_by_name ON partner (organization_id, name, id)`);
    await protectTable(runner, 'partner');
    await runner.query(`ALTER TABLE facility ADD COLUMN partner_id uuid REFERENCES partner`);
    await runner.query(`CREATE INDEX facility_by_partner ON facility (partner_id)`);

    await runner.query(`CREATE TABLE partner_agreement (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      partner_id uuid NOT NULL REFERENCES partner,
      version integer NOT NULL DEFAULT 1,
      valid_from date NOT NULL,
      valid_until date,
      service_hours jsonb,
      promised_accept_minutes integer NOT NULL CHECK (promised_accept_minutes > 0),
      promised_arrive_minutes integer NOT NULL CHECK (promised_arrive_minutes > 0),
      modalities text[] NOT NULL CHECK (cardinality(modalities) > 0),
      clearance_needed boolean NOT NULL,
      clearance_name text,
      after_hours text NOT NULL,
      after_hours_message text,
      after_hours_phone text,
      contacts jsonb NOT NULL DEFAULT '[]',
      notes text,
      CHECK (valid_until >= valid_from)
    )`);
    await runner.query(`CREATE INDEX partner_agreement_by_partner ON partner_agreement (partner_id)`);
    await protectTable(runner, 'partner_agreement');

    await runner.query(`CREATE TABLE agreement_facility (
      agreement_id uuid NOT NULL REFERENCES partner_agreement,
      facility_id uuid NOT NULL REFERENCES facility,
      organization_id uuid NOT NULL REFERENCES organization,
      valid daterange NOT NULL,
      PRIMARY KEY (agreement_id, facility_id),
      CONSTRAINT agreement_one_per_facility EXCLUDE USING gist (facility_id WITH =, valid WITH &&)
    )`);
    await protectTable(runner, 'agreement_facility');

    await runner.query(`CREATE TABLE agreement_version (
      agreement_id uuid NOT NULL REFERENCES partner_agreement,
      version integer NOT NULL,
      organization_id uuid NOT NULL REFERENCES organization,
      terms jsonb NOT NULL,
      changed_at timestamptz NOT NULL,
      changed_by uuid REFERENCES member,
      PRIMARY KEY (agreement_id, version)
    )`);
    await protectTable(runner, 'agreement_version', { appendOnly: true });

    // What is asked wherever coaches are matched; without an agreement, facilities let in whom they cleared.
    await runner.query(`CREATE FUNCTION clearance_needed(facility uuid, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT coalesce((SELECT agreement.clearance_needed FROM agreement_facility covered
        JOIN partner_agreement agreement ON agreement.id = covered.agreement_id
        WHERE covered.facility_id = facility AND covered.valid @> day), true) $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION clearance_needed');
    await runner.query('DROP TABLE agreement_version, agreement_facility, partner_agreement');
    await runner.query('ALTER TABLE facility DROP COLUMN partner_id');
    await runner.query('DROP TABLE partner');
  }
}
