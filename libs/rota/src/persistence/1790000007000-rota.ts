import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shift series, the shifts made of them ahead, and time off. */
export class Rota1790000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE shift_series (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      member_id uuid REFERENCES member,
      role text NOT NULL,
      label text,
      first_date date NOT NULL,
      last_date date,
      start_time text NOT NULL,
      end_time text NOT NULL,
      rule text,
      made_until date NOT NULL
    )`);
    await runner.query(`CREATE INDEX shift_series_by_made ON shift_series (made_until)`);
    await protectTable(runner, 'shift_series');

    await runner.query(`CREATE TABLE shift (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      series_id uuid REFERENCES shift_series,
      date date NOT NULL,
      role text NOT NULL,
      member_id uuid REFERENCES member,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
      changed boolean NOT NULL DEFAULT false,
      cancelled_at timestamptz,
      announced_at timestamptz,
      begun_at timestamptz
    )`);
    await runner.query(`CREATE UNIQUE INDEX shift_of_series ON shift (series_id, date)`);
    await runner.query(`CREATE INDEX shift_by_time ON shift (organization_id, starts_at)`);
    await runner.query(`CREATE INDEX shift_by_member ON shift (member_id, starts_at)`);
    await runner.query(`CREATE INDEX shift_to_begin ON shift (starts_at) WHERE begun_at IS NULL`);
    await protectTable(runner, 'shift');

    await runner.query(`CREATE TABLE time_off (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      member_id uuid NOT NULL REFERENCES member,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL CHECK (ends_at > starts_at)
    )`);
    await runner.query(`CREATE INDEX time_off_by_member ON time_off (member_id, ends_at)`);
    await protectTable(runner, 'time_off');

    await createLookup(
      runner,
      'series_to_make(day date)',
      'TABLE (organization_id uuid, series_id uuid)',
      `SELECT organization_id, id FROM shift_series
       WHERE made_until < day AND (rule IS NOT NULL OR first_date > made_until) AND (last_date IS NULL OR last_date > made_until)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION series_to_make');
    await runner.query('DROP TABLE time_off, shift, shift_series');
  }
}
