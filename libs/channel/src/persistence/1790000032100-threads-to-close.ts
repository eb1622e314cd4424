import { createLookup } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Threads of requests that are over, across organizations. */
export class ThreadsToClose1790000032100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createLookup(
      runner,
      'threads_to_close(moment timestamptz, most integer)',
      'TABLE (organization_id uuid, id uuid)',
      `SELECT channel.organization_id, channel.id FROM channel JOIN coach_request ON coach_request.id = channel.request_id
       WHERE channel.archived_at IS NULL AND coach_request.ended_at < moment ORDER BY coach_request.ended_at LIMIT most`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION threads_to_close(timestamptz, integer)');
  }
}
