import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was sent although the privacy guard found something in it. */
export class Guard1790000035100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE guard_override (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      channel_id uuid NOT NULL REFERENCES channel,
      message_id uuid,
      seq integer,
      member_id uuid REFERENCES member,
      at timestamptz NOT NULL,
      reason text NOT NULL,
      kinds text[] NOT NULL,
      reviewed_at timestamptz,
      reviewed_by uuid REFERENCES member
    )`);
    await runner.query('CREATE INDEX guard_override_by_time ON guard_override (organization_id, at)');
    await runner.query(
      'CREATE UNIQUE INDEX guard_override_once ON guard_override (channel_id, message_id) WHERE message_id IS NOT NULL',
    );
    await protectTable(runner, 'guard_override');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE guard_override');
  }
}
