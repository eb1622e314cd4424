import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that the directory is filled from, and what each reading of them found. */
export class ImportLists1790000034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE import_source (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      name text NOT NULL,
      format text NOT NULL,
      kind text NOT NULL,
      pathways text[] NOT NULL DEFAULT '{}',
      mapping jsonb,
      url text,
      every_hours integer CHECK (every_hours > 0),
      applies_itself boolean NOT NULL DEFAULT false,
      next_at timestamptz,
      etag text,
      last_modified text,
      checked_at timestamptz,
      problem text,
      created_by uuid REFERENCES member,
      created_at timestamptz NOT NULL,
      retired_at timestamptz
    )`);
    await runner.query(`CREATE INDEX import_source_by_name ON import_source (organization_id, name, id)`);
    await runner.query(`CREATE INDEX import_source_due ON import_source (next_at) WHERE next_at IS NOT NULL`);
    await runner.query(`CREATE TABLE import_run (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      source_id uuid NOT NULL REFERENCES import_source,
      state text NOT NULL,
      file_name text,
      encoding text NOT NULL,
      found integer NOT NULL,
      created integer NOT NULL,
      changed integer NOT NULL,
      same integer NOT NULL,
      gone integer NOT NULL,
      bad integer NOT NULL,
      noted integer NOT NULL,
      preview jsonb,
      started_by uuid REFERENCES member,
      created_at timestamptz NOT NULL,
      decided_by uuid REFERENCES member,
      decided_at timestamptz
    )`);
    await runner.query(`CREATE INDEX import_run_by_source ON import_run (source_id, created_at DESC, id)`);
    await runner.query(`CREATE INDEX import_run_applying ON import_run (state) WHERE state = 'applying'`);
    await runner.query(`CREATE TABLE import_row (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      run_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
      position integer NOT NULL,
      verdict text NOT NULL,
      place text,
      external_id text,
      name text,
      field text,
      problem text,
      value text,
      listed jsonb,
      differences jsonb NOT NULL DEFAULT '[]'
    )`);
    await runner.query(`CREATE INDEX import_row_by_run ON import_row (run_id, verdict, position)`);
    await runner.query(`ALTER TABLE resource ADD COLUMN gone_at timestamptz`);
    for (const table of ['import_source', 'import_run', 'import_row']) await protectTable(runner, table);
    await createLookup(
      runner,
      'due_import_sources(moment timestamptz)',
      'TABLE (organization_id uuid, id uuid)',
      `SELECT organization_id, id FROM import_source WHERE next_at <= moment AND retired_at IS NULL ORDER BY next_at LIMIT 100`,
    );
    await createLookup(
      runner,
      'applying_imports()',
      'TABLE (organization_id uuid, id uuid)',
      `SELECT organization_id, id FROM import_run WHERE state = 'applying' LIMIT 100`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION due_import_sources(timestamptz), applying_imports()');
    await runner.query('ALTER TABLE resource DROP COLUMN gone_at');
    await runner.query('DROP TABLE import_row, import_run, import_source');
  }
}
