import { createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came of meeting a person, and the calls afterwards. */
export class Engagement1790000010001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createEngagements(runner);
    await this.createPlans(runner);
    await this.createCalls(runner);
    await this.createDebriefs(runner);
  }

  private async createEngagements(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE engagement (
      assignment_id uuid PRIMARY KEY REFERENCES assignment,
      organization_id uuid NOT NULL REFERENCES organization,
      naloxone_given boolean NOT NULL,
      naloxone_trained boolean NOT NULL,
      follow_up text
    )`);
    await protectTable(runner, 'engagement');
  }

  private async createPlans(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE follow_up_settings (
      organization_id uuid PRIMARY KEY REFERENCES organization,
      steps text[] NOT NULL,
      weeks integer NOT NULL CHECK (weeks BETWEEN 1 AND 52),
      calls_from text NOT NULL,
      calls_until text NOT NULL,
      attempts integer NOT NULL CHECK (attempts BETWEEN 1 AND 10),
      expire_after_days integer NOT NULL CHECK (expire_after_days BETWEEN 1 AND 30)
    )`);
    await protectTable(runner, 'follow_up_settings');
    await runner.query(`CREATE TABLE follow_up_plan (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      assignment_id uuid NOT NULL REFERENCES engagement,
      agreed_at timestamptz NOT NULL,
      consent_text text NOT NULL,
      ended_at timestamptz,
      end_reason text
    )`);
    await runner.query(`CREATE UNIQUE INDEX follow_up_plan_by_assignment ON follow_up_plan (assignment_id)`);
    await protectTable(runner, 'follow_up_plan');
    await runner.query(`CREATE TABLE follow_up_contact (
      plan_id uuid PRIMARY KEY REFERENCES follow_up_plan,
      organization_id uuid NOT NULL REFERENCES organization,
      addressed_as text NOT NULL,
      phone text NOT NULL,
      may_leave_message boolean NOT NULL,
      weekday integer CHECK (weekday BETWEEN 1 AND 7),
      time text,
      language text
    )`);
    await protectTable(runner, 'follow_up_contact');
  }

  private async createCalls(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE follow_up (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      plan_id uuid NOT NULL REFERENCES follow_up_plan,
      step text NOT NULL,
      week integer,
      asks_to_go_on boolean NOT NULL,
      coach_id uuid REFERENCES member,
      status text NOT NULL DEFAULT 'open',
      due_at timestamptz NOT NULL,
      tried integer NOT NULL DEFAULT 0,
      next_action_at timestamptz,
      result text,
      ended_at timestamptz,
      end_reason text
    )`);
    await runner.query(`CREATE INDEX follow_up_by_plan ON follow_up (plan_id, due_at)`);
    await runner.query(`CREATE INDEX follow_up_by_coach ON follow_up (coach_id, due_at, id)`);
    await runner.query(`CREATE INDEX follow_up_by_time ON follow_up (organization_id, due_at, id)`);
    await runner.query(
      `CREATE INDEX follow_up_next ON follow_up (next_action_at) WHERE next_action_at IS NOT NULL`,
    );
    await protectTable(runner, 'follow_up');
    await createLookup(
      runner,
      'follow_ups_to_look_at(moment timestamptz, most integer)',
      'TABLE (organization_id uuid, follow_up_id uuid)',
      'SELECT organization_id, id FROM follow_up WHERE next_action_at <= moment ORDER BY next_action_at LIMIT most',
    );
    await runner.query(`CREATE TABLE follow_up_attempt (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      follow_up_id uuid NOT NULL REFERENCES follow_up,
      at timestamptz NOT NULL,
      member_id uuid NOT NULL REFERENCES member,
      result text NOT NULL
    )`);
    await runner.query(`CREATE INDEX follow_up_attempt_by_follow_up ON follow_up_attempt (follow_up_id)`);
    await protectTable(runner, 'follow_up_attempt', { appendOnly: true });
    await runner.query(`CREATE TABLE linkage (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      assignment_id uuid NOT NULL REFERENCES engagement,
      follow_up_id uuid REFERENCES follow_up,
      resource_id uuid REFERENCES resource,
      kind text NOT NULL,
      made_at timestamptz NOT NULL
    )`);
    await runner.query(`CREATE INDEX linkage_by_assignment ON linkage (assignment_id)`);
    await protectTable(runner, 'linkage', { appendOnly: true });
  }

  private async createDebriefs(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE debrief (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      coach_id uuid NOT NULL REFERENCES member,
      status text NOT NULL DEFAULT 'open',
      asked_at timestamptz NOT NULL,
      taken_by uuid REFERENCES member,
      ended_at timestamptz
    )`);
    await runner.query(`CREATE INDEX debrief_by_time ON debrief (organization_id, asked_at, id)`);
    await runner.query(
      `CREATE UNIQUE INDEX debrief_open ON debrief (coach_id) WHERE status IN ('open', 'taken')`,
    );
    await protectTable(runner, 'debrief');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION follow_ups_to_look_at');
    await runner.query('DROP TABLE debrief, linkage, follow_up_attempt, follow_up, follow_up_contact');
    await runner.query('DROP TABLE follow_up_plan, follow_up_settings, engagement');
  }
}
