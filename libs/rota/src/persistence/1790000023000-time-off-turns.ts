import { createLookup } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time off that begins or ends within a shift ends duty, and has it go on. */
export class TimeOffTurns1790000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE time_off ADD COLUMN begun_at timestamptz, ADD COLUMN over_at timestamptz',
    );
    await runner.query('CREATE INDEX time_off_to_turn ON time_off (starts_at) WHERE over_at IS NULL');
    await createLookup(
      runner,
      'due_time_off(moment timestamptz)',
      'TABLE (organization_id uuid, time_off_id uuid)',
      `SELECT organization_id, id FROM time_off
       WHERE over_at IS NULL AND starts_at <= moment AND (begun_at IS NULL OR ends_at <= moment)
       ORDER BY ends_at, id`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION due_time_off');
    await runner.query('ALTER TABLE time_off DROP COLUMN begun_at, DROP COLUMN over_at');
  }
}
