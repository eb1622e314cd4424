import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody said of a call can be corrected; what was said first stays. */
export class Corrections1790000019001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE follow_up_attempt ADD COLUMN corrects_id uuid REFERENCES follow_up_attempt',
    );
    await runner.query('CREATE UNIQUE INDEX follow_up_attempt_corrects ON follow_up_attempt (corrects_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE follow_up_attempt DROP COLUMN corrects_id');
  }
}
