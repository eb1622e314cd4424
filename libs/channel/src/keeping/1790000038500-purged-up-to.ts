import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a channel was purged, so that devices forget it without opening the channel. */
export class PurgedUpTo1790000038500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE channel ADD COLUMN purged_up_to integer NOT NULL DEFAULT 0');
    await runner.query(`UPDATE channel SET purged_up_to = gone.seq
      FROM (SELECT channel_id, max(seq) AS seq FROM message WHERE purged_at IS NOT NULL GROUP BY channel_id) gone
      WHERE gone.channel_id = channel.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE channel DROP COLUMN purged_up_to');
  }
}
