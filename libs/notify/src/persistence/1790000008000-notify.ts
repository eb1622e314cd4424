import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told, how each wants to be told, their devices, and what they answered by text message. */
export class Notify1790000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createNotifications(runner);
    await this.createSettings(runner);
    await this.createTextMessages(runner);
    await createLookup(
      runner,
      'due_notifications(moment timestamptz, most integer)',
      'TABLE (organization_id uuid, notification_id uuid)',
      'SELECT organization_id, id FROM notification WHERE next_attempt_at <= moment ORDER BY next_attempt_at LIMIT most',
    );
    await createLookup(
      runner,
      'find_notification(wanted uuid)',
      'TABLE (organization_id uuid, notification_id uuid)',
      'SELECT organization_id, id FROM notification WHERE id = wanted',
    );
    await createLookup(
      runner,
      'find_phone_owner(number text)',
      'TABLE (organization_id uuid, member_id uuid)',
      'SELECT organization_id, member_id FROM notify_settings WHERE phone = number',
    );
  }

  private async createNotifications(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE notification (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      member_id uuid NOT NULL REFERENCES member,
      kind text NOT NULL,
      subject_id uuid NOT NULL,
      request_id uuid REFERENCES coach_request,
      channel text NOT NULL,
      dedupe_key text NOT NULL,
      state text NOT NULL,
      reason text,
      attempts integer NOT NULL DEFAULT 0,
      next_attempt_at timestamptz,
      give_up_at timestamptz NOT NULL,
      provider_id text,
      created_at timestamptz NOT NULL,
      sent_at timestamptz,
      delivered_at timestamptz,
      read_at timestamptz
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX notification_once ON notification (member_id, channel, dedupe_key)`,
    );
    await runner.query(
      `CREATE INDEX notification_due ON notification (next_attempt_at) WHERE next_attempt_at IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX notification_in_app ON notification (member_id, created_at, id) WHERE channel = 'in_app'`,
    );
    await runner.query(`CREATE INDEX notification_by_subject ON notification (subject_id)`);
    await protectTable(runner, 'notification');
  }

  private async createSettings(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE notify_settings (
      member_id uuid PRIMARY KEY REFERENCES member,
      organization_id uuid NOT NULL REFERENCES organization,
      wishes jsonb NOT NULL DEFAULT '{}',
      quiet_from integer CHECK (quiet_from BETWEEN 0 AND 1439),
      quiet_to integer CHECK (quiet_to BETWEEN 0 AND 1439),
      break_through boolean NOT NULL DEFAULT true,
      phone text,
      phone_wanted text,
      code_notification_id uuid,
      code_attempts integer NOT NULL DEFAULT 0,
      sms_stopped_at timestamptz
    )`);
    // Across organizations: an answer by text message has to belong to one member.
    await runner.query(
      `CREATE UNIQUE INDEX notify_settings_phone ON notify_settings (phone) WHERE phone IS NOT NULL`,
    );
    await protectTable(runner, 'notify_settings');

    await runner.query(`CREATE TABLE push_subscription (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      member_id uuid NOT NULL REFERENCES member,
      endpoint text NOT NULL,
      p256dh text NOT NULL,
      auth text NOT NULL,
      label text NOT NULL,
      created_at timestamptz NOT NULL
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX push_subscription_endpoint ON push_subscription (organization_id, endpoint)`,
    );
    await runner.query(`CREATE INDEX push_subscription_by_member ON push_subscription (member_id)`);
    await protectTable(runner, 'push_subscription');
  }

  private async createTextMessages(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE sms_message (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      member_id uuid NOT NULL REFERENCES member,
      provider_id text NOT NULL,
      body text NOT NULL,
      received_at timestamptz NOT NULL,
      understood_as text,
      answer text NOT NULL,
      request_id uuid REFERENCES coach_request,
      settled_at timestamptz,
      settled_by uuid REFERENCES member
    )`);
    await runner.query(`CREATE UNIQUE INDEX sms_message_once ON sms_message (organization_id, provider_id)`);
    await runner.query(
      `CREATE INDEX sms_message_passed ON sms_message (organization_id, received_at, id) WHERE understood_as IS NULL`,
    );
    await protectTable(runner, 'sms_message');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION due_notifications, find_notification, find_phone_owner');
    await runner.query('DROP TABLE sms_message, push_subscription, notify_settings, notification');
  }
}
