import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a facility's agreement made of a request outside of its hours. */
export class AfterHours1790000009100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE coach_request ADD COLUMN after_hours text, ADD COLUMN not_before timestamptz`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE coach_request DROP COLUMN after_hours, DROP COLUMN not_before');
  }
}
