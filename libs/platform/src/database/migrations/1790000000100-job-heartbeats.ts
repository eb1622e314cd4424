import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../tenancy.js';

/** When each repeating job was last done. It belongs to the installation and holds nothing of a tenant. */
export class JobHeartbeats1790000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE job_heartbeat (
      job text PRIMARY KEY,
      every_ms integer NOT NULL,
      done_at timestamptz NOT NULL
    )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON job_heartbeat TO ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE job_heartbeat');
  }
}
