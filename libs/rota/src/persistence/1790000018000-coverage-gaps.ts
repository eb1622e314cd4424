import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gaps of the days ahead that somebody was told of, so that each is told once. */
export class CoverageGaps1790000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE coverage_gap (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      role text NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      found_at timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX coverage_gap_of_organization ON coverage_gap (organization_id)');
    await protectTable(runner, 'coverage_gap');
    await createLookup(
      runner,
      'coverage_to_watch()',
      'TABLE (organization_id uuid)',
      `SELECT organization_id FROM rota_settings WHERE coverage <> '[]' UNION SELECT organization_id FROM coverage_gap`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION coverage_to_watch');
    await runner.query('DROP TABLE coverage_gap');
  }
}
