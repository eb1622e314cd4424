import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A coach can hand back what she took. */
export class HandBack1790000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE assignment ADD COLUMN handed_back boolean NOT NULL DEFAULT false, ADD COLUMN hand_back_reason text`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assignment DROP COLUMN handed_back, DROP COLUMN hand_back_reason');
  }
}
