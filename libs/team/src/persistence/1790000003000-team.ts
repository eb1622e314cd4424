import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The team of coaches: what matching knows of them, where they are cleared, when they are on duty. */
export class Team1790000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE coach_profile (
      member_id uuid PRIMARY KEY REFERENCES member,
      organization_id uuid NOT NULL REFERENCES organization,
      languages text[] NOT NULL DEFAULT '{}',
      gender text,
      pathways text[] NOT NULL DEFAULT '{}',
      base_latitude double precision CHECK (base_latitude BETWEEN -90 AND 90),
      base_longitude double precision CHECK (base_longitude BETWEEN -180 AND 180)
    )`);
    await protectTable(runner, 'coach_profile');

    await runner.query(`CREATE TABLE clearance (
      member_id uuid NOT NULL REFERENCES member,
      facility_id uuid NOT NULL REFERENCES facility,
      organization_id uuid NOT NULL REFERENCES organization,
      valid_until date,
      PRIMARY KEY (member_id, facility_id)
    )`);
    await protectTable(runner, 'clearance');

    await runner.query(`CREATE TABLE duty_spell (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      member_id uuid NOT NULL REFERENCES member,
      started_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX duty_spell_open ON duty_spell (member_id) WHERE ended_at IS NULL`,
    );
    await protectTable(runner, 'duty_spell');
    await createLookup(
      runner,
      'expired_duty(moment timestamptz)',
      'TABLE (organization_id uuid, member_id uuid)',
      'SELECT organization_id, member_id FROM duty_spell WHERE ended_at IS NULL AND expires_at <= moment',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION expired_duty');
    await runner.query('DROP TABLE duty_spell, clearance, coach_profile');
  }
}
