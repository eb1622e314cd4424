import { createLookup } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody is promised in time, who is with another person now. */
const PROMISED = `EXISTS (SELECT 1 FROM offer WHERE request_id = owed.id AND offer.status = 'standby' AND after_assignment_id IS NOT NULL
  AND greatest(available_at, before) + coalesce(travel_minutes, 0) * interval '1 minute' < least(promised_arrive_at, expected_leave_at))`;

/**
 * The same question to the rows as before.
 * @param answered what counts as an answer, too
 */
const brokenPromises = (answered: string): string => `WITH owed AS (
    SELECT request.*, moment - grace * interval '1 second' AS before FROM coach_request request
    WHERE status IN ('received', 'searching', 'assigned', 'en_route', 'arrived')
      OR status = 'unmet' AND call_back_at IS NOT NULL AND called_back_at IS NULL),
  judged AS (
    SELECT organization_id, id, received_at, CASE
      WHEN status IN ('assigned', 'en_route', 'arrived') AND NOT EXISTS (
        SELECT 1 FROM assignment WHERE request_id = owed.id
          AND assignment.status IN ('assigned', 'en_route', 'arrived')) THEN 'nobody_holds_it'
      WHEN next_action_at IS NULL THEN 'no_next_look'
      WHEN next_action_at < before THEN 'overdue'
      WHEN status = 'unmet' AND call_back_at < before - interval '30 minutes' THEN 'call_back_overdue'
      WHEN status IN ('received', 'searching') AND alarm_reason IS NULL AND greatest(received_at, not_before) < before
          - CASE policy ->> 'mode' WHEN 'batch' THEN (policy ->> 'batchSeconds')::int ELSE 0 END * interval '1 second'
        AND NOT EXISTS (SELECT 1 FROM offer WHERE request_id = owed.id AND offer.status = 'open')
        AND NOT ${answered} THEN 'silent'
      WHEN alarm_unheard THEN 'alarm_unheard'
    END AS finding FROM owed)
  SELECT organization_id, id, finding FROM judged WHERE finding IS NOT NULL ORDER BY received_at LIMIT most`;

/** Has the auditor ask so. */
export async function askAsAfterwards(runner: QueryRunner, answered = PROMISED): Promise<void> {
  await runner.query('DROP FUNCTION broken_promises');
  await createLookup(
    runner,
    'broken_promises(moment timestamptz, grace integer, most integer)',
    'TABLE (organization_id uuid, request_id uuid, finding text)',
    brokenPromises(answered),
  );
}

/** A coach who is with somebody can be asked to come afterwards. */
export class Afterwards1790000029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE offer ADD COLUMN after_assignment_id uuid REFERENCES assignment');
    // What is under way goes on by the policy it began with.
    await runner.query(`UPDATE coach_request SET policy = jsonb_build_object('visitMinutes', 0) || policy
      WHERE policy IS NOT NULL AND next_action_at IS NOT NULL`);
    await askAsAfterwards(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await askAsAfterwards(runner, 'false');
    await runner.query('ALTER TABLE offer DROP COLUMN after_assignment_id');
  }
}
