import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Channels and the log of what happens in them. */
export class Channel1790000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE channel (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      kind text NOT NULL,
      name text NOT NULL,
      head_seq integer NOT NULL DEFAULT 0
    )`);
    await runner.query(`CREATE INDEX channel_by_organization ON channel (organization_id)`);
    await protectTable(runner, 'channel');

    await runner.query(`CREATE TABLE channel_event (
      channel_id uuid NOT NULL REFERENCES channel,
      seq integer NOT NULL,
      organization_id uuid NOT NULL REFERENCES organization,
      type text NOT NULL,
      at timestamptz NOT NULL,
      author_id uuid NOT NULL REFERENCES member,
      client_message_id uuid,
      text text,
      read_up_to integer,
      PRIMARY KEY (channel_id, seq)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX channel_event_once ON channel_event (author_id, client_message_id) WHERE client_message_id IS NOT NULL`,
    );
    await protectTable(runner, 'channel_event', { appendOnly: true });

    await runner.query(`CREATE TABLE channel_member (
      channel_id uuid NOT NULL REFERENCES channel,
      member_id uuid NOT NULL REFERENCES member,
      organization_id uuid NOT NULL REFERENCES organization,
      last_read_seq integer NOT NULL DEFAULT 0,
      left_at timestamptz,
      PRIMARY KEY (channel_id, member_id)
    )`);
    await runner.query(`CREATE INDEX channel_member_by_member ON channel_member (member_id)`);
    await protectTable(runner, 'channel_member');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE channel_member, channel_event, channel');
  }
}
