import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A breather is a coach's own, not her duty's: whoever is on call without being on duty takes one, too. */
export class CoachPause1790000023001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE coach_pause (
      member_id uuid PRIMARY KEY REFERENCES member,
      organization_id uuid NOT NULL REFERENCES organization,
      until timestamptz NOT NULL
    )`);
    await runner.query(`INSERT INTO coach_pause (member_id, organization_id, until)
      SELECT member_id, organization_id, paused_until FROM duty_spell
      WHERE ended_at IS NULL AND paused_until IS NOT NULL`);
    await protectTable(runner, 'coach_pause');
    await runner.query('ALTER TABLE duty_spell DROP COLUMN paused_until');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE duty_spell ADD COLUMN paused_until timestamptz');
    await runner.query('DROP TABLE coach_pause');
  }
}
