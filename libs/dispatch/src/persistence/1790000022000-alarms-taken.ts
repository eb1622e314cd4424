import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An alarm rings until somebody takes it, and a promised call back is watched like an open request. */
export class AlarmsTaken1790000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE coach_request ADD alarm_rung_at timestamptz,
      ADD alarm_taken_by uuid REFERENCES member, ADD alarm_taken_at timestamptz`);
    // What is under way goes on by the policy it began with; it did not know of ringing again.
    await runner.query(`UPDATE coach_request SET alarm_rung_at = alarmed_at,
        policy = jsonb_build_object('ringAgainMinutes', 5) || policy
      WHERE policy IS NOT NULL AND (next_action_at IS NOT NULL OR call_back_at IS NOT NULL AND called_back_at IS NULL)`);
    await runner.query(`UPDATE coach_request SET next_action_at = call_back_at
      WHERE status = 'unmet' AND call_back_at IS NOT NULL AND called_back_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE coach_request SET next_action_at = NULL WHERE status = 'unmet'`);
    await runner.query(
      `ALTER TABLE coach_request DROP alarm_rung_at, DROP alarm_taken_by, DROP alarm_taken_at`,
    );
  }
}
