import { createLookup } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a question that nobody answers is put to more people. */
export class Questions1790000037100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE message
      ADD COLUMN question_due_at timestamptz,
      ADD COLUMN question_rounds integer NOT NULL DEFAULT 0`);
    await runner.query(
      `CREATE INDEX message_questions_due ON message (question_due_at) WHERE question_due_at IS NOT NULL`,
    );
    await createLookup(
      runner,
      'questions_due(moment timestamptz, most integer)',
      'TABLE (organization_id uuid, channel_id uuid, seq integer)',
      `SELECT organization_id, channel_id, seq FROM message WHERE question_due_at <= moment ORDER BY question_due_at LIMIT most`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION questions_due(timestamptz, integer)');
    await runner.query('ALTER TABLE message DROP COLUMN question_due_at, DROP COLUMN question_rounds');
  }
}
