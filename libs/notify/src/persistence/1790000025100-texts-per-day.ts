import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts an organization's text messages of a day without reading its other notifications. */
export class TextsPerDay1790000025100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX notification_texts ON notification (organization_id, sent_at) WHERE channel = 'sms' AND sent_at IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notification_texts');
  }
}
