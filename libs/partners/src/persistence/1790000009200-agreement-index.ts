import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every request looks for its facility's agreement. Row-level security keeps that from using the exclusion's index. */
export class AgreementIndex1790000009200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX agreement_facility_by_facility ON agreement_facility (facility_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX agreement_facility_by_facility');
  }
}
