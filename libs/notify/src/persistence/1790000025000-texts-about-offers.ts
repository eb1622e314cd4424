import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which offer an answer told of: a later reply answers that one. */
export class TextsAboutOffers1790000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sms_message ADD COLUMN offer_id uuid REFERENCES offer');
    await runner.query(
      'CREATE INDEX sms_message_told ON sms_message (member_id, received_at) WHERE offer_id IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sms_message DROP COLUMN offer_id');
  }
}
