import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the profile page knows beside matching: where a coach starts from in words, certifications, and limits of her own. */
export class OwnLimits1790000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE coach_profile
      ADD home_base text,
      ADD certifications jsonb NOT NULL DEFAULT '[]',
      ADD calls_per_shift integer CHECK (calls_per_shift > 0),
      ADD hard_calls_per_week integer CHECK (hard_calls_per_week > 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE coach_profile DROP home_base, DROP certifications, DROP calls_per_shift, DROP hard_calls_per_week',
    );
  }
}
