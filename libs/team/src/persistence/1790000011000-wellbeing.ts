import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a coach can and wants to do, breathers, and where a coach is never sent. */
export class Wellbeing1790000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE coach_profile
      ADD COLUMN modalities text[] NOT NULL DEFAULT '{in_person,video,phone}',
      ADD COLUMN max_travel_minutes integer CHECK (max_travel_minutes BETWEEN 1 AND 600)`);
    await runner.query(`ALTER TABLE duty_spell ADD COLUMN paused_until timestamptz`);
    await runner.query(`CREATE TABLE do_not_send (
      member_id uuid NOT NULL REFERENCES member,
      facility_id uuid NOT NULL REFERENCES facility,
      organization_id uuid NOT NULL REFERENCES organization,
      reason text NOT NULL,
      set_by uuid NOT NULL REFERENCES member,
      set_at timestamptz NOT NULL,
      PRIMARY KEY (member_id, facility_id)
    )`);
    await protectTable(runner, 'do_not_send');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE do_not_send');
    await runner.query('ALTER TABLE duty_spell DROP COLUMN paused_until');
    await runner.query('ALTER TABLE coach_profile DROP COLUMN modalities, DROP COLUMN max_travel_minutes');
  }
}
