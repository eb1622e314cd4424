import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number of the unit is kept for a while only. */
export class NumbersKept1790000025400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE coach_request ALTER COLUMN call_back_number DROP NOT NULL');
    await runner.query(
      `CREATE INDEX coach_request_numbers ON coach_request (organization_id, ended_at) WHERE ended_at IS NOT NULL AND call_back_number IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX coach_request_numbers');
    await runner.query(`UPDATE coach_request SET call_back_number = '' WHERE call_back_number IS NULL`);
    await runner.query('ALTER TABLE coach_request ALTER COLUMN call_back_number SET NOT NULL');
  }
}
