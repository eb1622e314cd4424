import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens when a shift begins, and what one coach leaves for the next. */
export class ShiftBegins1790000007002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createLookup(
      runner,
      'due_shifts(moment timestamptz, soon timestamptz)',
      'TABLE (organization_id uuid, shift_id uuid)',
      `SELECT organization_id, id FROM shift
       WHERE begun_at IS NULL AND starts_at <= soon AND (announced_at IS NULL OR starts_at <= moment)`,
    );
    await runner.query(`CREATE TABLE handoff_note (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      shift_id uuid NOT NULL REFERENCES shift ON DELETE CASCADE,
      author_id uuid NOT NULL REFERENCES member,
      text text NOT NULL,
      created_at timestamptz NOT NULL
    )`);
    await runner.query(`CREATE INDEX handoff_note_by_time ON handoff_note (organization_id, created_at)`);
    await protectTable(runner, 'handoff_note');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handoff_note');
    await runner.query('DROP FUNCTION due_shifts');
  }
}
