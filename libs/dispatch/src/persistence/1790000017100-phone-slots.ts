import type { MigrationInterface, QueryRunner } from 'typeorm';

const active = `status IN ('assigned', 'en_route', 'arrived')`;

/** A coach may hold several telephone calls at once: one per slot. Everything else takes slot 0, and is alone. */
export class PhoneSlots1790000017100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assignment ADD slot smallint NOT NULL DEFAULT 0');
    await runner.query('DROP INDEX assignment_one_per_coach');
    await runner.query(
      `CREATE UNIQUE INDEX assignment_one_per_coach ON assignment (coach_id, slot) WHERE ${active}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX assignment_one_per_coach');
    await runner.query('ALTER TABLE assignment DROP slot');
    await runner.query(
      `CREATE UNIQUE INDEX assignment_one_per_coach ON assignment (coach_id) WHERE ${active}`,
    );
  }
}
