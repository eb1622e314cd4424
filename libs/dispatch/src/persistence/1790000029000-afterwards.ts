import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A coach who is with somebody can be asked to come afterwards. */
export class Afterwards1790000029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE offer ADD COLUMN after_assignment_id uuid REFERENCES assignment');
    // What is under way goes on by the policy it began with.
    await runner.query(`UPDATE coach_request SET policy = jsonb_build_object('visitMinutes', 0) || policy
      WHERE policy IS NOT NULL AND next_action_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE offer DROP COLUMN after_assignment_id');
  }
}
