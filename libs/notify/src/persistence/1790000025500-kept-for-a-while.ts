import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what is old without reading what is not, and messages that wait for a reader among those that had one. */
export class KeptForAWhile1790000025500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX notification_old ON notification (organization_id, give_up_at)');
    await runner.query(
      `CREATE INDEX sms_message_done ON sms_message (organization_id, received_at) WHERE understood_as IS NOT NULL OR settled_at IS NOT NULL`,
    );
    await runner.query('DROP INDEX sms_message_passed');
    await runner.query(
      `CREATE INDEX sms_message_passed ON sms_message (organization_id, received_at, id) WHERE understood_as IS NULL AND settled_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notification_old, sms_message_done, sms_message_passed');
    await runner.query(
      `CREATE INDEX sms_message_passed ON sms_message (organization_id, received_at, id) WHERE understood_as IS NULL`,
    );
  }
}
