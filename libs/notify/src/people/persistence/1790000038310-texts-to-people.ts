import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Text messages to people who are no members: one link each, with their consent. */
export class TextsToPeople1790000038310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE person_text (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      resource_id uuid NOT NULL REFERENCES resource,
      sent_by uuid NOT NULL REFERENCES member,
      language text NOT NULL,
      number text,
      number_hash bytea NOT NULL,
      link text,
      agreed_at timestamptz NOT NULL,
      give_up_at timestamptz NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      next_attempt_at timestamptz,
      sent_at timestamptz,
      reason text
    )`);
    await runner.query(
      'CREATE INDEX person_text_due ON person_text (next_attempt_at) WHERE next_attempt_at IS NOT NULL',
    );
    await runner.query('CREATE INDEX person_text_by_time ON person_text (organization_id, agreed_at)');
    await runner.query('CREATE INDEX person_text_by_number ON person_text (organization_id, number_hash)');
    await runner.query(`CREATE TABLE text_stop (
      organization_id uuid NOT NULL REFERENCES organization,
      number_hash bytea NOT NULL,
      stopped_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, number_hash)
    )`);
    for (const table of ['person_text', 'text_stop']) await protectTable(runner, table);
    await createLookup(
      runner,
      'due_person_texts(at timestamptz, most integer)',
      'TABLE (organization_id uuid, id uuid)',
      `SELECT organization_id, id FROM person_text WHERE next_attempt_at <= at ORDER BY next_attempt_at LIMIT most`,
    );
    // Hashed with each organization's own secret, so that no table tells whose number it is.
    await createLookup(
      runner,
      'texted_by(number text)',
      'TABLE (organization_id uuid)',
      `SELECT id FROM organization WHERE EXISTS (SELECT 1 FROM person_text WHERE person_text.organization_id = organization.id
         AND number_hash = sha256(link_secret || convert_to(texted_by.number, 'UTF8')))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION due_person_texts(timestamptz, integer), texted_by(text)');
    await runner.query('DROP TABLE text_stop, person_text');
  }
}
