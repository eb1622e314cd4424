import { createLookup } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Duty that ends when a shift does is told from duty that somebody may have forgotten, who is asked before it ends. */
export class DutyAgreed1790000007001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE duty_spell ADD agreed boolean NOT NULL DEFAULT false, ADD asked_at timestamptz',
    );
    await createLookup(
      runner,
      'duty_to_ask(moment timestamptz, soon timestamptz)',
      'TABLE (organization_id uuid, member_id uuid)',
      `SELECT organization_id, member_id FROM duty_spell WHERE ended_at IS NULL AND NOT agreed AND asked_at IS NULL
         AND expires_at > moment AND expires_at <= soon`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION duty_to_ask');
    await runner.query('ALTER TABLE duty_spell DROP agreed, DROP asked_at');
  }
}
