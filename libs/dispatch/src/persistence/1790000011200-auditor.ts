import { createLookup } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The promise, as a question to the rows: an open request has somebody asked, assigned or alarmed, and a next time
 * that is not past. Written apart from the engine, so that one mistake is not made twice.
 */
export class Auditor1790000011200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createLookup(
      runner,
      'broken_promises(moment timestamptz, grace integer, most integer)',
      'TABLE (organization_id uuid, request_id uuid, finding text)',
      `WITH open AS (
         SELECT request.*, moment - grace * interval '1 second' AS before FROM coach_request request
         WHERE status IN ('received', 'searching', 'assigned', 'en_route', 'arrived')),
       judged AS (
         SELECT organization_id, id, received_at, CASE
           WHEN next_action_at IS NULL THEN 'no_next_look'
           WHEN next_action_at < before THEN 'overdue'
           WHEN status IN ('assigned', 'en_route', 'arrived') THEN
             CASE WHEN NOT EXISTS (SELECT 1 FROM assignment WHERE request_id = open.id
               AND assignment.status IN ('assigned', 'en_route', 'arrived')) THEN 'nobody_holds_it' END
           WHEN alarm_reason IS NULL AND greatest(received_at, not_before) < before
               - CASE policy ->> 'mode' WHEN 'batch' THEN (policy ->> 'batchSeconds')::int ELSE 0 END * interval '1 second'
             AND NOT EXISTS (SELECT 1 FROM offer WHERE request_id = open.id AND offer.status = 'open') THEN 'silent'
         END AS finding FROM open)
       SELECT organization_id, id, finding FROM judged WHERE finding IS NOT NULL ORDER BY received_at LIMIT most`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION broken_promises');
  }
}
