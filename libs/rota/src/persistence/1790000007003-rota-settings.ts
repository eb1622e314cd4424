import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many coaches an organization needs when, and who agrees to swaps. */
export class RotaSettings1790000007003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE rota_settings (
      organization_id uuid PRIMARY KEY REFERENCES organization,
      approve_swaps boolean NOT NULL DEFAULT true,
      coverage jsonb NOT NULL DEFAULT '[]'
    )`);
    await protectTable(runner, 'rota_settings');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rota_settings');
  }
}
