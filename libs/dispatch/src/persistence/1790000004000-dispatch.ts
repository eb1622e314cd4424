import { APP_ROLE, createLookup, protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const activeAssignment = `status IN ('assigned', 'en_route', 'arrived')`;

/** Requests, offers, assignments and the timeline of what happened. */
export class Dispatch1790000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createCaseNumbers(runner);
    await this.createRequests(runner);
    await this.createOffersAndAssignments(runner);
    await this.createTimeline(runner);
    await createLookup(
      runner,
      'find_status_link(hash bytea)',
      'TABLE (organization_id uuid, request_id uuid, facility_id uuid)',
      'SELECT organization_id, id, facility_id FROM coach_request WHERE status_token_hash = hash',
    );
    await createLookup(
      runner,
      'due_requests(moment timestamptz, most integer)',
      'TABLE (organization_id uuid, request_id uuid)',
      'SELECT organization_id, id FROM coach_request WHERE next_action_at <= moment ORDER BY next_action_at LIMIT most',
    );
  }

  /**
   * Letter, digit, dash, two digits; longer after 20,000. Neighbours look nothing alike, so that K7-42 is not heard
   * as K7-43. Left out are letters that sound or look like others.
   */
  private async createCaseNumbers(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SEQUENCE case_number_seq`);
    await runner.query(`GRANT USAGE ON SEQUENCE case_number_seq TO ${APP_ROLE}`);
    await runner.query(`CREATE FUNCTION case_number(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
      SELECT substr('ACDEFGHJKLMNPRTUVWXY', (code / 1000)::int + 1, 1) || (code / 100 % 10)::text || '-' || lpad((code % 100)::text, 2, '0')
        || CASE WHEN n > 20000 THEN ((n - 1) / 20000)::text ELSE '' END
      FROM (SELECT n * 7919 % 20000 AS code) scattered $$`);
  }

  private async createRequests(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE coach_request (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL REFERENCES organization,
      facility_id uuid NOT NULL REFERENCES facility,
      case_number text NOT NULL DEFAULT case_number(nextval('case_number_seq')),
      status text NOT NULL DEFAULT 'received',
      version integer NOT NULL DEFAULT 1,
      place text NOT NULL,
      place_key text NOT NULL,
      call_back_number text NOT NULL,
      reason text NOT NULL,
      person_agreed text NOT NULL,
      modality text NOT NULL,
      preferred_language text,
      preferred_coach_gender text,
      pathway_interest text,
      expected_leave_at timestamptz,
      safety_notes text,
      filed_by_kind text NOT NULL,
      filed_by_id uuid NOT NULL,
      idempotency_scope uuid NOT NULL,
      idempotency_key text,
      body_hash bytea NOT NULL,
      status_token_hash bytea NOT NULL,
      received_at timestamptz NOT NULL,
      promised_accept_at timestamptz NOT NULL,
      promised_arrive_at timestamptz NOT NULL,
      next_action_at timestamptz,
      alarm_reason text,
      alarmed_at timestamptz,
      outcome text,
      closing_note text,
      end_reason text,
      ended_at timestamptz
    )`);
    await runner.query(
      `CREATE INDEX coach_request_by_time ON coach_request (organization_id, received_at, id)`,
    );
    // An open request of the same place is found by an index. Row-level security keeps `lower(place)` from being looked
    // up in one (`lower` is not leakproof), so the small letters are stored.
    await runner.query(`CREATE INDEX coach_request_open ON coach_request (organization_id, facility_id, place_key, received_at)
      WHERE status IN ('received', 'searching', 'assigned', 'en_route', 'arrived')`);
    await runner.query(
      `CREATE INDEX coach_request_due ON coach_request (next_action_at) WHERE next_action_at IS NOT NULL`,
    );
    await runner.query(`CREATE UNIQUE INDEX coach_request_idempotency ON coach_request (organization_id, idempotency_scope, idempotency_key)
      WHERE idempotency_key IS NOT NULL`);
    await runner.query(`CREATE UNIQUE INDEX coach_request_status_token ON coach_request (status_token_hash)`);
    await runner.query(
      `CREATE UNIQUE INDEX coach_request_case_number ON coach_request (organization_id, case_number)`,
    );
    await runner.query(`CREATE FUNCTION count_version() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN NEW.version := OLD.version + 1; RETURN NEW; END $$`);
    await runner.query(
      `CREATE TRIGGER count_version BEFORE UPDATE ON coach_request FOR EACH ROW EXECUTE FUNCTION count_version()`,
    );
    await protectTable(runner, 'coach_request');
  }

  private async createOffersAndAssignments(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE offer (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      request_id uuid NOT NULL REFERENCES coach_request,
      coach_id uuid NOT NULL REFERENCES member,
      status text NOT NULL DEFAULT 'open',
      offered_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      answered_at timestamptz,
      available_at timestamptz,
      travel_minutes integer,
      distance_km double precision
    )`);
    await runner.query(`CREATE INDEX offer_by_request ON offer (request_id)`);
    await runner.query(`CREATE INDEX offer_by_coach ON offer (coach_id, offered_at)`);
    await runner.query(
      `CREATE UNIQUE INDEX offer_one_accepted ON offer (request_id) WHERE status = 'accepted'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX offer_one_open_per_coach ON offer (coach_id) WHERE status = 'open'`,
    );
    await protectTable(runner, 'offer');

    await runner.query(`CREATE TABLE assignment (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      request_id uuid NOT NULL REFERENCES coach_request,
      coach_id uuid NOT NULL REFERENCES member,
      status text NOT NULL DEFAULT 'assigned',
      eta_at timestamptz,
      travel_minutes integer,
      accepted_at timestamptz NOT NULL,
      en_route_at timestamptz,
      arrived_at timestamptz,
      ended_at timestamptz,
      outcome text,
      note text
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX assignment_one_per_request ON assignment (request_id) WHERE ${activeAssignment}`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX assignment_one_per_coach ON assignment (coach_id) WHERE ${activeAssignment}`,
    );
    await runner.query(`CREATE INDEX assignment_by_coach ON assignment (coach_id, accepted_at, id)`);
    await runner.query(`CREATE INDEX assignment_by_request ON assignment (request_id)`);
    await protectTable(runner, 'assignment');
  }

  private async createTimeline(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE timeline_entry (
      request_id uuid NOT NULL REFERENCES coach_request,
      seq integer NOT NULL,
      organization_id uuid NOT NULL REFERENCES organization,
      type text NOT NULL,
      at timestamptz NOT NULL,
      actor_kind text NOT NULL,
      actor_id uuid,
      reason text,
      data jsonb NOT NULL DEFAULT '{}',
      PRIMARY KEY (request_id, seq)
    )`);
    await protectTable(runner, 'timeline_entry', { appendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION due_requests, find_status_link');
    await runner.query('DROP TABLE timeline_entry, assignment, offer, coach_request');
    await runner.query('DROP FUNCTION count_version, case_number');
    await runner.query('DROP SEQUENCE case_number_seq');
  }
}
