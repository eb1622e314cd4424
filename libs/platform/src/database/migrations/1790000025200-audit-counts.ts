import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many rows an entry is about, where it is about too many to name. */
export class AuditCounts1790000025200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entry ADD COLUMN counts jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entry DROP COLUMN counts');
  }
}
