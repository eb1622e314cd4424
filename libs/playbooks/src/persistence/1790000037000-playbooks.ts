import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who to call and when, per situation. */
export class Playbooks1790000037000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE playbook (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      title text NOT NULL,
      situation text,
      steps jsonb NOT NULL,
      version integer NOT NULL DEFAULT 1,
      changed_by uuid NOT NULL REFERENCES member,
      changed_at timestamptz NOT NULL,
      checked_by uuid NOT NULL REFERENCES member,
      checked_at timestamptz NOT NULL,
      retired_at timestamptz
    )`);
    await runner.query(`CREATE INDEX playbook_by_title ON playbook (organization_id, title, id)`);
    await protectTable(runner, 'playbook');

    await runner.query(`CREATE TABLE playbook_version (
      playbook_id uuid NOT NULL REFERENCES playbook,
      version integer NOT NULL,
      organization_id uuid NOT NULL REFERENCES organization,
      title text NOT NULL,
      situation text,
      steps jsonb NOT NULL,
      changed_by uuid NOT NULL REFERENCES member,
      changed_at timestamptz NOT NULL,
      PRIMARY KEY (playbook_id, version)
    )`);
    await protectTable(runner, 'playbook_version', { appendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE playbook_version, playbook');
  }
}
