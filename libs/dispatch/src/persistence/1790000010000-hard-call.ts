import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A coach can say of an assignment that it was a hard one. */
export class HardCall1790000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE assignment ADD COLUMN hard_call boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assignment DROP COLUMN hard_call');
  }
}
