import { Together, UnitOfWork, type Statement } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { CoachRequest } from './coach-request.entity.js';

/** A request on its way into the database, by its columns. */
export interface NewRequest {
  id: string;
  facility_id: string;
  place: string;
  call_back_number: string;
  reason: string;
  person_agreed: string;
  modality: string;
  /** The rule of the agreement that made it so, outside of the agreed hours. */
  after_hours: string | null;
  not_before: Date | null;
  /** The agreement that was acted on, in its version; null: none. Nothing is stored when another one is in force. */
  agreement_id: string | null;
  agreement_version: number | null;
  /** The calendar day in this zone, which has to be the organization's. */
  received_on: string;
  time_zone: string;
  preferred_language: string | undefined;
  preferred_coach_gender: string | undefined;
  language_required: boolean;
  gender_required: boolean;
  asked_for_coach: string | undefined;
  pathway_interest: string | undefined;
  expected_leave_at: string | undefined;
  safety_notes: string | undefined;
  filed_by_kind: string;
  filed_by_id: string;
  idempotency_key: string | undefined;
  /** In hexadecimal digits, as the next one. */
  body_hash: string;
  status_token_hash: string;
  received_at: Date;
  correlation_id: string;
}

/** What says who asked, and under which key. */
type Keyed = Pick<NewRequest, 'id' | 'filed_by_id' | 'idempotency_key' | 'received_at'>;

/** What is stored under a request's id or, when its key was used before, under that key. */
export interface StoredRequest {
  id: string;
  case_number: string;
  status: CoachRequest['status'];
  body_hash: string;
  anyone_on_duty: boolean;
  duplicate_case_number: string | null;
  duplicate_received_at: Date | null;
}

type Row = StoredRequest & { asked_id: string };

const ASKED = `asked AS MATERIALIZED (SELECT *, lower(place) AS place_key FROM jsonb_to_recordset($1) AS asked (
    id uuid, facility_id uuid, place text, call_back_number text, reason text, person_agreed text, modality text,
    after_hours text, not_before timestamptz, agreement_id uuid, agreement_version integer, received_on date, time_zone text,
    preferred_language text, preferred_coach_gender text, language_required boolean, gender_required boolean, asked_for_coach text,
    pathway_interest text, expected_leave_at timestamptz, safety_notes text,
    filed_by_kind text, filed_by_id uuid, idempotency_key text, body_hash text, status_token_hash text, received_at timestamptz,
    correlation_id text))`;

const ANYONE_ON_DUTY = `EXISTS (SELECT 1 FROM duty_spell WHERE ended_at IS NULL AND expires_at > $2) AS anyone_on_duty`;

/**
 * The requests, their first facts and their audit rows. Nothing is stored for a facility of another organization or a
 * retired one, nor when another agreement is in force than the one that was acted on. In the order of the keys, so that two transactions
 * with the same keys wait for each other and never cross.
 */
const STORE: Statement = {
  name: 'store_requests',
  text: `
  WITH ${ASKED},
  stored AS (
    INSERT INTO coach_request (id, organization_id, facility_id, place, place_key, call_back_number, reason, person_agreed, modality, after_hours, not_before,
      preferred_language, preferred_coach_gender, language_required, gender_required, asked_for_coach, pathway_interest, expected_leave_at, safety_notes, filed_by_kind, filed_by_id,
      idempotency_scope, idempotency_key, body_hash, status_token_hash, received_at, promised_accept_at, promised_arrive_at, next_action_at)
    SELECT asked.id, facility.organization_id, asked.facility_id, place, place_key, call_back_number, reason, person_agreed, modality, after_hours, not_before,
      preferred_language, preferred_coach_gender, language_required, gender_required, asked_for_coach, pathway_interest, expected_leave_at, safety_notes, filed_by_kind, filed_by_id,
      filed_by_id, idempotency_key, decode(body_hash, 'hex'), decode(status_token_hash, 'hex'), received_at,
      starts_at + coalesce(agreed_accept, promised_accept_minutes) * interval '1 minute',
      starts_at + coalesce(agreed_arrive, promised_arrive_minutes) * interval '1 minute', starts_at
    FROM asked CROSS JOIN LATERAL (SELECT coalesce(not_before, received_at) AS starts_at) begins
    JOIN facility ON facility.id = asked.facility_id AND retired_at IS NULL
    JOIN organization ON organization.id = facility.organization_id AND organization.time_zone = asked.time_zone
    LEFT JOIN LATERAL (
      SELECT agreement.id AS agreed_id, version AS agreed_version, agreement.promised_accept_minutes AS agreed_accept,
        agreement.promised_arrive_minutes AS agreed_arrive
      FROM agreement_facility covered JOIN partner_agreement agreement ON agreement.id = covered.agreement_id
      WHERE covered.facility_id = asked.facility_id AND covered.valid @> received_on) agreed ON true
    WHERE (agreed_id, agreed_version) IS NOT DISTINCT FROM (agreement_id, agreement_version)
    ORDER BY filed_by_id, idempotency_key
    ON CONFLICT (organization_id, idempotency_scope, idempotency_key) WHERE idempotency_key IS NOT NULL DO NOTHING
    RETURNING id, organization_id, case_number, status
  ),
  fact AS (
    INSERT INTO timeline_entry (organization_id, request_id, seq, type, at, actor_kind, actor_id)
    SELECT organization_id, id, 1, 'received', received_at, filed_by_kind, filed_by_id FROM stored JOIN asked USING (id)
  ),
  audited AS (
    INSERT INTO audit_entry (organization_id, actor_kind, actor_id, action, subject_ids, correlation_id)
    SELECT organization_id, filed_by_kind, filed_by_id, 'request.submit', ARRAY[id], correlation_id FROM stored JOIN asked USING (id)
  )
  SELECT id AS asked_id, id, stored.case_number, stored.status, body_hash, ${ANYONE_ON_DUTY},
    earlier.case_number AS duplicate_case_number, earlier.received_at AS duplicate_received_at
  FROM stored JOIN asked USING (id) LEFT JOIN LATERAL (
    SELECT case_number, received_at FROM coach_request
    WHERE facility_id = asked.facility_id AND place_key = asked.place_key
      AND status IN ('received', 'searching', 'assigned', 'en_route', 'arrived')
    ORDER BY received_at DESC LIMIT 1) earlier ON true`,
};

/** What was stored before under the same keys. */
const FIND: Statement = {
  name: 'find_requests',
  text: `
  WITH ${ASKED}
  SELECT asked.id AS asked_id, request.id, request.case_number, request.status, encode(request.body_hash, 'hex') AS body_hash,
    ${ANYONE_ON_DUTY}, NULL AS duplicate_case_number, NULL AS duplicate_received_at
  FROM asked JOIN coach_request request
    ON request.idempotency_scope = asked.filed_by_id AND request.idempotency_key = asked.idempotency_key`,
};

/** Stores requests; those that arrive in the same moment in one transaction. */
@Injectable()
export class NewRequests {
  private readonly together = new Together<NewRequest, StoredRequest | undefined>(
    (organizationId, requests) => this.storeAll(organizationId, requests),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Stores one for good, or finds what its key stored before.
   * @returns undefined when the organization has no such facility, it has retired, or other terms are in force for it
   */
  store(organizationId: string, request: NewRequest): Promise<StoredRequest | undefined> {
    return this.together.do(organizationId, request);
  }

  /** What its key stored before; undefined when it did not. */
  async known(organizationId: string, request: Keyed): Promise<StoredRequest | undefined> {
    if (request.idempotency_key === undefined) return undefined;
    return (await this.once(organizationId, FIND, [request])).get(request.id);
  }

  private async storeAll(
    organizationId: string,
    requests: NewRequest[],
  ): Promise<(StoredRequest | undefined)[]> {
    const stored = await this.once(organizationId, STORE, requests);
    const others = requests.filter(({ id, idempotency_key: key }) => key !== undefined && !stored.has(id));
    const known = others.length > 0 ? await this.once(organizationId, FIND, others) : undefined;
    return requests.map(({ id }) => stored.get(id) ?? known?.get(id));
  }

  /** @returns what was answered for each, by the id that was asked with */
  private async once(
    organizationId: string,
    statement: Statement,
    requests: Keyed[],
  ): Promise<Map<string, StoredRequest>> {
    const parameters = [JSON.stringify(requests), requests[0]?.received_at];
    const rows = await this.unitOfWork.once<Row>(organizationId, statement, parameters);
    return new Map(rows.map((row) => [row.asked_id, row]));
  }
}
