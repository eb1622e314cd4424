import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans of how many coaches to have on duty, by hour of the week. */
export class Staffing1790000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE staffing_plan (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      status text NOT NULL,
      progress_percent integer NOT NULL DEFAULT 0,
      share double precision NOT NULL,
      within_minutes integer NOT NULL,
      seed integer NOT NULL,
      requested_by uuid NOT NULL REFERENCES member,
      requested_at timestamptz NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      next_action_at timestamptz,
      finished_at timestamptz,
      result jsonb
    )`);
    await runner.query(`CREATE INDEX staffing_plan_latest ON staffing_plan (organization_id, requested_at)`);
    await runner.query(
      `CREATE INDEX staffing_plan_due ON staffing_plan (next_action_at) WHERE next_action_at IS NOT NULL`,
    );
    // One at a time is worked on; whoever asks meanwhile is shown that one.
    await runner.query(
      `CREATE UNIQUE INDEX staffing_plan_pending ON staffing_plan (organization_id) WHERE next_action_at IS NOT NULL`,
    );
    await protectTable(runner, 'staffing_plan');
    await createLookup(
      runner,
      'due_staffing_plans(moment timestamptz)',
      'TABLE (organization_id uuid, plan_id uuid)',
      'SELECT organization_id, id FROM staffing_plan WHERE next_action_at <= moment',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION due_staffing_plans');
    await runner.query('DROP TABLE staffing_plan');
  }
}
