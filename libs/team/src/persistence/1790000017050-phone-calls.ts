import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many telephone calls a coach can hold at once. */
export class PhoneCalls1790000017050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE coach_profile
      ADD phone_calls_at_once integer NOT NULL DEFAULT 1 CHECK (phone_calls_at_once BETWEEN 1 AND 10)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE coach_profile DROP phone_calls_at_once');
  }
}
