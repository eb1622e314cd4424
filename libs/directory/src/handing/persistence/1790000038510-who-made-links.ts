import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who made the link of a resource; not known of those that were made before. */
export class WhoMadeLinks1790000038510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE resource_link ADD COLUMN created_by uuid REFERENCES member');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE resource_link DROP COLUMN created_by');
  }
}
