import { createHash } from 'node:crypto';
import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import {
  actorId,
  CONFIGURATION,
  correlationId,
  hashToken,
  JobQueue,
  Metrics,
  RateLimit,
  UnitOfWork,
  type Actor,
  type Configuration,
} from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { CreateRequest, RequestCreated } from '../requests.dto.js';
import { normalizeCallBackNumber } from '../domain/call-back-number.js';
import { StatusLinks } from './status-links.js';

interface StoredRow {
  id: string;
  case_number: string;
  status: RequestCreated['status'];
  body_hash: Buffer;
  anyone_on_duty: boolean;
  duplicate_case_number: string | null;
  duplicate_received_at: Date | null;
}

/** The request, its first fact and its audit row in one statement: one round trip between BEGIN and COMMIT. */
const INSERT = `
  WITH facility AS (SELECT * FROM facility WHERE id = $2),
  earlier AS (
    SELECT case_number, received_at FROM coach_request
    WHERE facility_id = $2 AND lower(place) = lower($3) AND status IN ('received', 'searching', 'assigned', 'en_route', 'arrived')
    ORDER BY received_at DESC LIMIT 1
  ),
  stored AS (
    INSERT INTO coach_request (id, organization_id, facility_id, place, call_back_number, reason, person_agreed, modality,
      preferred_language, preferred_coach_gender, pathway_interest, expected_leave_at, safety_notes, filed_by_kind, filed_by_id,
      idempotency_scope, idempotency_key, body_hash, status_token_hash, received_at, promised_accept_at, promised_arrive_at, next_action_at)
    SELECT $1, organization_id, id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15, $16, $17, $18,
      $18::timestamptz + promised_accept_minutes * interval '1 minute', $18::timestamptz + promised_arrive_minutes * interval '1 minute', $18
    FROM facility
    ON CONFLICT (organization_id, idempotency_scope, idempotency_key) WHERE idempotency_key IS NOT NULL DO NOTHING
    RETURNING id, organization_id, case_number, status, body_hash
  ),
  fact AS (
    INSERT INTO timeline_entry (organization_id, request_id, seq, type, at, actor_kind, actor_id)
    SELECT organization_id, id, 1, 'received', $18, $13, $14 FROM stored
  ),
  audited AS (
    INSERT INTO audit_entry (organization_id, actor_kind, actor_id, action, subject_ids, correlation_id)
    SELECT organization_id, $13, $14, 'request.submit', ARRAY[id], $19 FROM stored
  )
  SELECT stored.id, stored.case_number, stored.status, stored.body_hash,
    EXISTS (SELECT 1 FROM duty_spell WHERE ended_at IS NULL AND expires_at > $18) AS anyone_on_duty,
    earlier.case_number AS duplicate_case_number, earlier.received_at AS duplicate_received_at
  FROM stored LEFT JOIN earlier ON true`;

const FIND = `
  SELECT id, case_number, status, body_hash,
    EXISTS (SELECT 1 FROM duty_spell WHERE ended_at IS NULL AND expires_at > $3) AS anyone_on_duty,
    NULL AS duplicate_case_number, NULL AS duplicate_received_at
  FROM coach_request WHERE idempotency_scope = $1 AND idempotency_key = $2`;

type Filer = Extract<Actor, { kind: 'facility' | 'member' }>;

/** Takes a request: stored for good before it is acknowledged, and the engine woken. */
@Injectable()
export class SubmitRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: StatusLinks,
    private readonly rateLimit: RateLimit,
    private readonly queue: JobQueue,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * @param idempotencyKey the same key of the same filer never makes two requests; the first answer is given again
   * @throws DomainError `facility.not_found`, `request.invalid`, `request.key_reused`, `rate.limited`
   */
  async run(actor: Filer, body: CreateRequest, idempotencyKey: string | undefined): Promise<RequestCreated> {
    const { organizationId } = actor;
    const filerId = actor.kind === 'facility' ? actor.keyId : actor.memberId;
    const facilityId = this.facilityOf(actor, body);
    const callBackNumber = normalizeCallBackNumber(body.callBackNumber);
    if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,200}$/.test(idempotencyKey)) {
      throw new DomainError('request.invalid', undefined, [
        { field: 'Idempotency-Key', message: 'Idempotency-Key must be 1 to 200 printable characters' },
      ]);
    }
    await this.rateLimit.take('intake', filerId, this.configuration.INTAKE_PER_MINUTE);

    const id = newId();
    const token = await this.links.tokenFor(organizationId, id);
    const bodyHash = createHash('sha256')
      .update(JSON.stringify(Object.entries({ ...body, facilityId }).sort()))
      .digest();
    const now = this.clock.now();
    const row = await this.unitOfWork.run(organizationId, async () => {
      const [stored] = await this.unitOfWork.query<StoredRow>(INSERT, [
        id,
        facilityId,
        body.place,
        callBackNumber,
        body.reason,
        body.personAgreed,
        body.modality ?? 'in_person',
        body.preferredLanguage ?? null,
        body.preferredCoachGender ?? null,
        body.pathwayInterest ?? null,
        body.expectedLeaveAt ?? null,
        body.safetyNotes ?? null,
        actor.kind,
        actorId(actor),
        idempotencyKey ?? null,
        bodyHash,
        hashToken(token),
        now,
        correlationId(),
      ]);
      if (stored) {
        this.unitOfWork.raise('request.changed', { requestId: id });
        this.unitOfWork.afterCommit(() => {
          this.queue.add('dispatch.advance', { organizationId, requestId: id });
          this.metrics.dispatchFacts.inc({ type: 'received' });
        });
        return stored;
      }
      return this.findStored(filerId, idempotencyKey, bodyHash, now);
    });
    return this.show(row, row.id === id ? token : await this.links.tokenFor(organizationId, row.id));
  }

  /** A facility key says where the request comes from; a member has to say it. */
  private facilityOf(actor: Filer, body: CreateRequest): string {
    if (actor.kind === 'facility') {
      if (body.facilityId && body.facilityId !== actor.facilityId)
        throw new DomainError('facility.not_found');
      return actor.facilityId;
    }
    if (!body.facilityId) {
      throw new DomainError('request.invalid', undefined, [
        { field: 'facilityId', message: 'facilityId must be given' },
      ]);
    }
    return body.facilityId;
  }

  /** Nothing was inserted: the key was used before, or the facility is not of this organization. */
  private async findStored(
    scope: string,
    key: string | undefined,
    bodyHash: Buffer,
    now: Date,
  ): Promise<StoredRow> {
    const [stored] = key ? await this.unitOfWork.query<StoredRow>(FIND, [scope, key, now]) : [];
    if (!stored) throw new DomainError('facility.not_found');
    if (!stored.body_hash.equals(bodyHash)) throw new DomainError('request.key_reused');
    return stored;
  }

  private show(row: StoredRow, token: string): RequestCreated {
    return {
      id: row.id,
      caseNumber: row.case_number,
      status: row.status,
      statusUrl: this.links.urlOf(token),
      anyoneOnDuty: row.anyone_on_duty,
      likelyDuplicateOf:
        row.duplicate_case_number && row.duplicate_received_at
          ? { caseNumber: row.duplicate_case_number, receivedAt: row.duplicate_received_at.toISOString() }
          : null,
    };
  }
}
