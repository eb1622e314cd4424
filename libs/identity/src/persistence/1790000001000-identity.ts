import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organizations, their members and the members' sign-ins. */
export class Identity1790000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE organization (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      name text NOT NULL,
      time_zone text NOT NULL,
      dispatch_phone text,
      link_secret bytea NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    )`);
    await protectTable(runner, 'organization', { tenantColumn: 'id' });

    await runner.query(`CREATE TABLE member (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      email text NOT NULL,
      display_name text NOT NULL,
      first_name text NOT NULL,
      roles text[] NOT NULL,
      password_hash text NOT NULL,
      active boolean NOT NULL DEFAULT true,
      created_at timestamptz NOT NULL DEFAULT now()
    )`);
    // Across organizations: one e-mail address signs in to one of them.
    await runner.query(`CREATE UNIQUE INDEX member_email ON member (lower(email))`);
    await protectTable(runner, 'member');

    await runner.query(`CREATE TABLE session (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      member_id uuid NOT NULL REFERENCES member,
      token_hash bytea NOT NULL,
      created_at timestamptz NOT NULL,
      last_used_at timestamptz NOT NULL,
      ended_at timestamptz
    )`);
    await runner.query(`CREATE UNIQUE INDEX session_token ON session (token_hash)`);
    await runner.query(`CREATE INDEX session_by_member ON session (member_id)`);
    await protectTable(runner, 'session');

    await createLookup(
      runner,
      'find_session(hash bytea)',
      'TABLE (organization_id uuid, session_id uuid)',
      'SELECT organization_id, id FROM session WHERE token_hash = hash AND ended_at IS NULL',
    );
    await createLookup(
      runner,
      'find_member_by_email(address text)',
      'TABLE (organization_id uuid, member_id uuid)',
      'SELECT organization_id, id FROM member WHERE lower(email) = lower(address) AND active',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION find_session, find_member_by_email');
    await runner.query('DROP TABLE session, member, organization');
  }
}
