import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, protectTable } from '../tenancy.js';

/** The app's role, the tenant's lock, and the audit trail. */
export class Foundation1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Roles belong to the whole server: another database's migration may have made this one at the same moment.
    await runner.query(`DO $$ BEGIN CREATE ROLE ${APP_ROLE} NOLOGIN NOINHERIT NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await runner.query(`DO $$ BEGIN EXECUTE format('GRANT ${APP_ROLE} TO %I', current_user);
      EXCEPTION WHEN OTHERS THEN IF NOT pg_has_role(current_user, '${APP_ROLE}', 'MEMBER') THEN RAISE; END IF; END $$`);
    await runner.query(`GRANT USAGE ON SCHEMA public TO ${APP_ROLE}`);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`CREATE FUNCTION current_organization() RETURNS uuid LANGUAGE sql STABLE
      AS $$ SELECT nullif(current_setting('app.organization_id', true), '')::uuid $$`);
    await runner.query(`CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$`);

    await runner.query(`CREATE TABLE audit_entry (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      organization_id uuid NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      actor_kind text NOT NULL,
      actor_id uuid,
      action text NOT NULL,
      subject_ids uuid[] NOT NULL,
      correlation_id text NOT NULL
    )`);
    await runner.query(`CREATE INDEX audit_entry_by_time ON audit_entry (organization_id, at)`);
    await protectTable(runner, 'audit_entry', { appendOnly: true });
  }

  async down(): Promise<void> {
    throw new Error('The foundation is not taken away. Restore a backup instead.');
  }
}
