import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an edit called somebody: who had read the message before has not read that. */
export class CalledByEdits1790000038520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE channel_mention ADD COLUMN edited_in integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE channel_mention DROP COLUMN edited_in');
  }
}
