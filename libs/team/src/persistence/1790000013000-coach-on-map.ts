import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A coach's own word on whether the dispatch map shows where she usually starts from. */
export class CoachOnMap1790000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE coach_profile ADD COLUMN show_on_map boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE coach_profile DROP COLUMN show_on_map`);
  }
}
