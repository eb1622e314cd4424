import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether anybody could hear an alarm when it last rang. The auditor asks for it from `FindingsInOrder` on. */
export class AlarmsHeard1790000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE coach_request ADD alarm_unheard boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE coach_request DROP alarm_unheard');
  }
}
