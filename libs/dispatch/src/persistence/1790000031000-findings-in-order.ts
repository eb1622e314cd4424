import { createLookup } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Auditor1790000011200 } from './1790000011200-auditor.js';

/** Whether somebody is promised in time who is with another person now, and is not expected to be done with them yet. */
const PROMISED = `EXISTS (SELECT 1 FROM offer WHERE request_id = owed.id AND offer.status = 'standby' AND after_assignment_id IS NOT NULL
  AND available_at >= before
  AND available_at + coalesce(travel_minutes, 0) * interval '1 minute' < least(promised_arrive_at, expected_leave_at))`;

/**
 * The auditor also finds alarms that nobody can hear, and calls back that were promised and not made; to a call back that
 * is owed the engine has to look like to an open request. Half an hour late is late, as the engine has it. What people have
 * to mend comes last, the newest first, and says whether it was forgotten for a day: however much they leave, what the
 * engine has to mend is found.
 */
export class FindingsInOrder1790000031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION broken_promises');
    await createLookup(
      runner,
      'broken_promises(moment timestamptz, grace integer, most integer)',
      'TABLE (organization_id uuid, request_id uuid, finding text, forgotten boolean)',
      `WITH owed AS (
         SELECT request.*, moment - grace * interval '1 second' AS before FROM coach_request request
         WHERE status IN ('received', 'searching', 'assigned', 'en_route', 'arrived')
           OR status = 'unmet' AND call_back_at IS NOT NULL AND called_back_at IS NULL),
       judged AS (
         SELECT organization_id, id, received_at, before, call_back_at + interval '30 minutes' AS late_at, alarmed_at, CASE
           WHEN status IN ('assigned', 'en_route', 'arrived') AND NOT EXISTS (
             SELECT 1 FROM assignment WHERE request_id = owed.id
               AND assignment.status IN ('assigned', 'en_route', 'arrived')) THEN 'nobody_holds_it'
           WHEN next_action_at IS NULL THEN 'no_next_look'
           WHEN next_action_at < before THEN 'overdue'
           WHEN status = 'unmet' AND call_back_at < before - interval '30 minutes' THEN 'call_back_overdue'
           WHEN status IN ('received', 'searching') AND alarm_reason IS NULL AND greatest(received_at, not_before) < before
               - CASE policy ->> 'mode' WHEN 'batch' THEN (policy ->> 'batchSeconds')::int ELSE 0 END * interval '1 second'
             AND NOT EXISTS (SELECT 1 FROM offer WHERE request_id = owed.id AND offer.status = 'open')
             AND NOT ${PROMISED} THEN 'silent'
           WHEN alarm_unheard THEN 'alarm_unheard'
         END AS finding FROM owed),
       dated AS (
         SELECT *, CASE finding WHEN 'call_back_overdue' THEN late_at
           WHEN 'alarm_unheard' THEN coalesce(alarmed_at, received_at) END AS since FROM judged)
       SELECT organization_id, id, finding, coalesce(since < before - interval '1 day', false) FROM dated WHERE finding IS NOT NULL
       ORDER BY since DESC NULLS FIRST, received_at LIMIT most`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION broken_promises');
    await new Auditor1790000011200().up(runner);
  }
}
