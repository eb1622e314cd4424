import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Up to when each member has seen what changed. */
export class CatchUp1790000038200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE catch_up_mark (
      member_id uuid PRIMARY KEY REFERENCES member,
      organization_id uuid NOT NULL REFERENCES organization,
      seen_at timestamptz NOT NULL
    )`);
    await protectTable(runner, 'catch_up_mark');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catch_up_mark');
  }
}
