import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes that somebody proposes, and what came of calling a resource. */
export class Proposals1790000033100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE resource ADD COLUMN merged_into uuid REFERENCES resource`);
    await runner.query(`CREATE TABLE resource_proposal (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      resource_id uuid NOT NULL REFERENCES resource,
      changes jsonb NOT NULL,
      previous jsonb NOT NULL,
      note text,
      channel_id uuid,
      seq integer,
      status text NOT NULL DEFAULT 'open',
      proposed_by uuid NOT NULL REFERENCES member,
      proposed_at timestamptz NOT NULL,
      decided_by uuid REFERENCES member,
      decided_at timestamptz,
      CHECK ((channel_id IS NULL) = (seq IS NULL))
    )`);
    await runner.query(
      `CREATE INDEX resource_proposal_by_time ON resource_proposal (organization_id, status, proposed_at, id)`,
    );
    await runner.query(
      `CREATE INDEX resource_proposal_by_resource ON resource_proposal (resource_id, status)`,
    );
    await protectTable(runner, 'resource_proposal');
    await runner.query(`CREATE TABLE resource_outcome (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      resource_id uuid NOT NULL REFERENCES resource,
      outcome text NOT NULL,
      at timestamptz NOT NULL,
      told_by uuid NOT NULL REFERENCES member
    )`);
    await runner.query(`CREATE INDEX resource_outcome_by_resource ON resource_outcome (resource_id, at)`);
    await protectTable(runner, 'resource_outcome', { appendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE resource_outcome, resource_proposal');
    await runner.query('ALTER TABLE resource DROP COLUMN merged_into');
  }
}
