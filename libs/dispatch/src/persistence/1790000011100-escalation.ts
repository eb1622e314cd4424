import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policies, the ladder that a search climbs, and several coaches who are asked at once. */
export class Escalation1790000011100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE dispatch_policy (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      facility_id uuid REFERENCES facility,
      settings jsonb,
      set_by uuid NOT NULL REFERENCES member,
      set_at timestamptz NOT NULL
    )`);
    await runner.query(
      `CREATE INDEX dispatch_policy_newest ON dispatch_policy (organization_id, facility_id, set_at)`,
    );
    await protectTable(runner, 'dispatch_policy');

    await runner.query(`ALTER TABLE coach_request
      ADD COLUMN language_required boolean NOT NULL DEFAULT false,
      ADD COLUMN gender_required boolean NOT NULL DEFAULT false,
      ADD COLUMN asked_for_coach text,
      ADD COLUMN policy jsonb,
      ADD COLUMN step text NOT NULL DEFAULT 'nearby',
      ADD COLUMN alarm_audience text,
      ADD COLUMN still_here_asked_at timestamptz,
      ADD COLUMN still_here_answered_at timestamptz,
      ADD COLUMN unmet_reason text,
      ADD COLUMN call_back_at timestamptz,
      ADD COLUMN called_back_at timestamptz`);
    await runner.query(
      `UPDATE coach_request SET alarm_audience = 'dispatcher' WHERE alarm_reason IS NOT NULL`,
    );
    // Requests that a coach holds are looked after, too.
    await runner.query(`UPDATE coach_request SET next_action_at = now()
      WHERE status IN ('assigned', 'en_route', 'arrived') AND next_action_at IS NULL`);
    await runner.query(
      `CREATE INDEX coach_request_searching ON coach_request (organization_id) WHERE status = 'searching'`,
    );
    await runner.query(`CREATE INDEX coach_request_call_back ON coach_request (organization_id, call_back_at)
      WHERE call_back_at IS NOT NULL AND called_back_at IS NULL`);

    await runner.query(
      `ALTER TABLE offer ADD COLUMN modality text, ADD COLUMN alone boolean NOT NULL DEFAULT true`,
    );
    await runner.query(`ALTER TABLE assignment ADD COLUMN modality text`);
    for (const table of ['offer', 'assignment']) {
      await runner.query(
        `UPDATE ${table} SET modality = request.modality FROM coach_request request WHERE request.id = request_id`,
      );
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN modality SET NOT NULL`);
    }
    await runner.query(`DROP INDEX offer_one_open_per_coach`);
    await runner.query(
      `CREATE UNIQUE INDEX offer_one_open_alone ON offer (coach_id) WHERE status = 'open' AND alone`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX offer_one_open_per_request ON offer (coach_id, request_id) WHERE status = 'open'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX offer_one_open_alone, offer_one_open_per_request');
    await runner.query(
      `CREATE UNIQUE INDEX offer_one_open_per_coach ON offer (coach_id) WHERE status = 'open'`,
    );
    await runner.query('ALTER TABLE offer DROP COLUMN modality, DROP COLUMN alone');
    await runner.query('ALTER TABLE assignment DROP COLUMN modality');
    await runner.query(`ALTER TABLE coach_request DROP COLUMN language_required, DROP COLUMN gender_required,
      DROP COLUMN asked_for_coach, DROP COLUMN policy, DROP COLUMN step, DROP COLUMN alarm_audience,
      DROP COLUMN still_here_asked_at, DROP COLUMN still_here_answered_at, DROP COLUMN unmet_reason,
      DROP COLUMN call_back_at, DROP COLUMN called_back_at`);
    await runner.query('DROP TABLE dispatch_policy');
  }
}
