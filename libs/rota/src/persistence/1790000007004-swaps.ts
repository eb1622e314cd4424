import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Swaps between coaches, weeks that can be laid out again, and calendars that other programs read. */
export class Swaps1790000007004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE shift_swap (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      status text NOT NULL DEFAULT 'proposed',
      shift_id uuid NOT NULL REFERENCES shift ON DELETE CASCADE,
      in_return_id uuid REFERENCES shift ON DELETE CASCADE,
      from_member_id uuid NOT NULL REFERENCES member,
      to_member_id uuid REFERENCES member,
      message text,
      created_at timestamptz NOT NULL
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX shift_swap_open ON shift_swap (shift_id) WHERE status IN ('proposed', 'accepted')`,
    );
    await protectTable(runner, 'shift_swap');

    await runner.query(`CREATE TABLE shift_template (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      name text NOT NULL,
      slots jsonb NOT NULL
    )`);
    await protectTable(runner, 'shift_template');

    await runner.query(`CREATE TABLE calendar_feed (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      member_id uuid NOT NULL REFERENCES member,
      kind text NOT NULL,
      token_hash bytea NOT NULL,
      created_at timestamptz NOT NULL,
      revoked_at timestamptz
    )`);
    await runner.query(`CREATE UNIQUE INDEX calendar_feed_token ON calendar_feed (token_hash)`);
    await protectTable(runner, 'calendar_feed');
    await createLookup(
      runner,
      'find_calendar_feed(hash bytea)',
      'TABLE (organization_id uuid, feed_id uuid)',
      'SELECT organization_id, id FROM calendar_feed WHERE token_hash = hash AND revoked_at IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION find_calendar_feed');
    await runner.query('DROP TABLE calendar_feed, shift_template, shift_swap');
  }
}
