import { APP_ROLE, createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long messages are kept, what has to be kept longer, and what is given out as a whole. */
export class Keeping1790000035200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE channel_keeping (
      organization_id uuid PRIMARY KEY REFERENCES organization,
      message_days integer NOT NULL DEFAULT 90,
      request_days integer NOT NULL DEFAULT 90
    )`);
    await protectTable(runner, 'channel_keeping');

    await runner.query(`CREATE TABLE legal_hold (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      scope text NOT NULL,
      subject_id uuid,
      reason text NOT NULL,
      placed_by uuid NOT NULL REFERENCES member,
      placed_at timestamptz NOT NULL,
      release_reason text,
      released_by uuid REFERENCES member,
      released_at timestamptz
    )`);
    await runner.query('CREATE INDEX legal_hold_by_organization ON legal_hold (organization_id, placed_at)');
    await protectTable(runner, 'legal_hold');

    await runner.query(`CREATE TABLE message_export (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      channel_id uuid REFERENCES channel,
      since timestamptz NOT NULL,
      until timestamptz NOT NULL,
      requested_by uuid NOT NULL REFERENCES member,
      requested_at timestamptz NOT NULL,
      next_action_at timestamptz,
      attempts integer NOT NULL DEFAULT 0,
      state text NOT NULL,
      messages integer,
      files integer,
      size bigint,
      sha256 bytea,
      expires_at timestamptz,
      downloaded_at timestamptz,
      downloaded_by uuid REFERENCES member
    )`);
    await runner.query(
      'CREATE INDEX message_export_by_time ON message_export (organization_id, requested_at)',
    );
    await runner.query(
      'CREATE INDEX message_export_due ON message_export (next_action_at) WHERE next_action_at IS NOT NULL',
    );
    await protectTable(runner, 'message_export');
    await createLookup(
      runner,
      'due_message_exports(at timestamptz)',
      'TABLE (id uuid, organization_id uuid)',
      'SELECT id, organization_id FROM message_export WHERE next_action_at <= at LIMIT 100',
    );

    await runner.query(
      'ALTER TABLE message ADD COLUMN purged_at timestamptz, ADD COLUMN erased_at timestamptz',
    );
    await runner.query(
      'CREATE INDEX message_to_purge ON message (organization_id, at) WHERE purged_at IS NULL',
    );
    await runner.query(
      'CREATE INDEX message_to_erase ON message (organization_id, at) WHERE erased_at IS NULL AND (deleted_at IS NOT NULL OR purged_at IS NOT NULL)',
    );

    // The log is append-only, but what a message said can be taken out of it: nothing else, and never put back.
    await runner.query('DROP TRIGGER append_only ON channel_event');
    await runner.query(`CREATE FUNCTION only_forget_text() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE said text[] := '{text,mentions,resources,attachments}';
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.text IS NULL AND NEW.mentions IS NULL AND NEW.resources IS NULL AND NEW.attachments IS NULL
          AND to_jsonb(NEW) - said = to_jsonb(OLD) - said THEN RETURN NEW; END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON channel_event FOR EACH ROW EXECUTE FUNCTION only_forget_text()',
    );
    await runner.query(
      `GRANT UPDATE (text, mentions, resources, attachments) ON channel_event TO ${APP_ROLE}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `REVOKE UPDATE (text, mentions, resources, attachments) ON channel_event FROM ${APP_ROLE}`,
    );
    await runner.query('DROP TRIGGER append_only ON channel_event');
    await runner.query('DROP FUNCTION only_forget_text()');
    await runner.query(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON channel_event FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    );
    await runner.query('ALTER TABLE message DROP COLUMN purged_at, DROP COLUMN erased_at');
    await runner.query('DROP FUNCTION due_message_exports(timestamptz)');
    await runner.query('DROP TABLE message_export, legal_hold, channel_keeping');
  }
}
