import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In the morning people are told of the day's follow-up calls, once a day. */
export class Mornings1790000024100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE follow_up_morning (
      organization_id uuid PRIMARY KEY REFERENCES organization,
      day date NOT NULL
    )`);
    await protectTable(runner, 'follow_up_morning');
    await createLookup(
      runner,
      'follow_up_mornings(moment timestamptz, morning time)',
      'TABLE (organization_id uuid)',
      `SELECT id FROM (
         SELECT id, time_zone, moment AT TIME ZONE time_zone AS wall FROM organization) here
       WHERE wall::time >= morning
         AND NOT EXISTS (SELECT 1 FROM follow_up_morning told
           WHERE told.organization_id = here.id AND told.day >= wall::date)
         AND EXISTS (SELECT 1 FROM follow_up WHERE follow_up.organization_id = here.id AND status = 'open'
           AND due_at < (wall::date + 1)::timestamp AT TIME ZONE time_zone)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION follow_up_mornings');
    await runner.query('DROP TABLE follow_up_morning');
  }
}
