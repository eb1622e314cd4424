import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language a member reads and is written to. */
export class MemberLanguage1790000036000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE member ADD COLUMN language text CHECK (language IN ('en', 'es'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE member DROP COLUMN language');
  }
}
