import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Channels of every kind, everything that can happen in one, and the messages as they are now. */
export class ChannelKinds1790000032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE channel
      ADD COLUMN purpose text,
      ADD COLUMN open boolean NOT NULL DEFAULT true,
      ADD COLUMN archived_at timestamptz,
      ADD COLUMN request_id uuid REFERENCES coach_request,
      ADD COLUMN people_key text,
      ADD COLUMN created_by uuid REFERENCES member,
      ADD COLUMN created_at timestamptz NOT NULL DEFAULT now()`);
    await runner.query(`CREATE UNIQUE INDEX channel_by_request ON channel (request_id)`);
    await runner.query(`CREATE UNIQUE INDEX channel_by_people ON channel (organization_id, people_key)`);

    await runner.query(`ALTER TABLE channel_event
      ALTER COLUMN author_id DROP NOT NULL,
      ADD COLUMN author_kind text NOT NULL DEFAULT 'member',
      ADD COLUMN target integer,
      ADD COLUMN thread integer,
      ADD COLUMN emoji text,
      ADD COLUMN question boolean,
      ADD COLUMN mentions jsonb,
      ADD COLUMN resources uuid[],
      ADD COLUMN attachments jsonb,
      ADD COLUMN member_id uuid REFERENCES member,
      ADD COLUMN answer integer`);
    await runner.query(`CREATE UNIQUE INDEX channel_event_once_by_guest ON channel_event (channel_id, client_message_id)
      WHERE author_id IS NULL AND client_message_id IS NOT NULL`);

    // Until now a row said how far somebody reads in a channel; whoever joins or is taken in has a time, too.
    await runner.query(`ALTER TABLE channel_member
      ADD COLUMN joined_at timestamptz,
      ADD COLUMN notify text,
      ADD COLUMN muted_until timestamptz`);

    await runner.query(`CREATE TABLE channel_guest (
      channel_id uuid PRIMARY KEY REFERENCES channel,
      organization_id uuid NOT NULL REFERENCES organization,
      request_id uuid NOT NULL REFERENCES coach_request,
      name text NOT NULL,
      from_seq integer NOT NULL,
      invited_by uuid NOT NULL REFERENCES member,
      invited_at timestamptz NOT NULL,
      ended_at timestamptz,
      last_read_seq integer NOT NULL DEFAULT 0
    )`);
    await runner.query(`CREATE INDEX channel_guest_by_request ON channel_guest (request_id)`);
    await protectTable(runner, 'channel_guest');

    await runner.query(`CREATE TABLE message (
      channel_id uuid NOT NULL REFERENCES channel,
      seq integer NOT NULL,
      organization_id uuid NOT NULL REFERENCES organization,
      author_id uuid REFERENCES member,
      author_kind text NOT NULL DEFAULT 'member',
      at timestamptz NOT NULL,
      text text NOT NULL,
      edited_at timestamptz,
      deleted_at timestamptz,
      deleted_by uuid REFERENCES member,
      thread integer,
      reply_count integer NOT NULL DEFAULT 0,
      last_reply_at timestamptz,
      pinned_at timestamptz,
      pinned_by uuid REFERENCES member,
      reactions jsonb NOT NULL DEFAULT '{}',
      question text,
      claimed_by uuid REFERENCES member,
      answer integer,
      mentions jsonb NOT NULL DEFAULT '[]',
      resources uuid[] NOT NULL DEFAULT '{}',
      attachments jsonb NOT NULL DEFAULT '[]',
      PRIMARY KEY (channel_id, seq)
    )`);
    await runner.query(
      `CREATE INDEX message_by_thread ON message (channel_id, thread, seq) WHERE thread IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX message_pinned ON message (channel_id, pinned_at) WHERE pinned_at IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX message_questions ON message (organization_id, at) WHERE question IS NOT NULL`,
    );
    await protectTable(runner, 'message');
    await runner.query(`INSERT INTO message (channel_id, seq, organization_id, author_id, at, text)
      SELECT channel_id, seq, organization_id, author_id, at, text FROM channel_event WHERE type = 'message.posted'`);

    await runner.query(`CREATE TABLE channel_mention (
      channel_id uuid NOT NULL REFERENCES channel,
      seq integer NOT NULL,
      member_id uuid NOT NULL REFERENCES member,
      organization_id uuid NOT NULL REFERENCES organization,
      kind text NOT NULL,
      PRIMARY KEY (channel_id, seq, member_id)
    )`);
    await runner.query(
      `CREATE INDEX channel_mention_by_member ON channel_mention (member_id, channel_id, seq)`,
    );
    await protectTable(runner, 'channel_mention');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE channel_mention, message, channel_guest');
    await runner.query(
      'ALTER TABLE channel_member DROP COLUMN joined_at, DROP COLUMN notify, DROP COLUMN muted_until',
    );
    await runner.query('DROP INDEX channel_event_once_by_guest');
    await runner.query(`ALTER TABLE channel_event DROP COLUMN author_kind, DROP COLUMN target, DROP COLUMN thread,
      DROP COLUMN emoji, DROP COLUMN question, DROP COLUMN mentions, DROP COLUMN resources, DROP COLUMN attachments,
      DROP COLUMN member_id, DROP COLUMN answer`);
    await runner.query(`ALTER TABLE channel DROP COLUMN purpose, DROP COLUMN open, DROP COLUMN archived_at,
      DROP COLUMN request_id, DROP COLUMN people_key, DROP COLUMN created_by, DROP COLUMN created_at`);
  }
}
