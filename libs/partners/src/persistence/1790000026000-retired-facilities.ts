import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A facility that stops asking stays, with all that was done for it; only new requests end. */
export class RetiredFacilities1790000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE facility ADD COLUMN retired_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE facility DROP COLUMN retired_at');
  }
}
