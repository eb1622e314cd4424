import { createHash } from 'node:crypto';
import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import {
  CONFIGURATION,
  correlationId,
  FactBus,
  hashToken,
  JobQueue,
  Metrics,
  RateLimit,
  type Actor,
  type Configuration,
} from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { CreateRequest, RequestCreated } from '../intake.dto.js';
import { normalizeCallBackNumber } from '../domain/call-back-number.js';
import type { StoredRequest } from '../persistence/new-requests.js';
import { StatusLinks } from './status-links.js';
import { StoreUnderAgreement } from './store-under-agreement.js';

type Filer = Extract<Actor, { kind: 'facility' | 'member' }>;

/** Takes a request: stored for good before it is acknowledged, and the engine woken. */
@Injectable()
export class SubmitRequest {
  constructor(
    private readonly requests: StoreUnderAgreement,
    private readonly links: StatusLinks,
    private readonly rateLimit: RateLimit,
    private readonly queue: JobQueue,
    private readonly bus: FactBus,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * @param idempotencyKey the same key of the same filer never makes two requests; the first answer is given again
   * @throws DomainError `facility.not_found`, `facility.retired`, `request.invalid`, `request.key_reused`, `rate.limited`,
   * `request.modality_not_offered`, `request.after_hours`
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
      .digest('hex');
    const asked = {
      id,
      facility_id: facilityId,
      place: body.place,
      call_back_number: callBackNumber,
      reason: body.reason,
      person_agreed: body.personAgreed,
      preferred_language: body.preferredLanguage,
      preferred_coach_gender: body.preferredCoachGender,
      language_required: body.languageRequired ?? false,
      gender_required: body.genderRequired ?? false,
      asked_for_coach: body.askedForCoach,
      pathway_interest: body.pathwayInterest,
      expected_leave_at: body.expectedLeaveAt,
      safety_notes: body.safetyNotes,
      filed_by_kind: actor.kind,
      filed_by_id: filerId,
      idempotency_key: idempotencyKey,
      body_hash: bodyHash,
      status_token_hash: hashToken(token).toString('hex'),
      received_at: this.clock.now(),
      correlation_id: correlationId(),
    };
    const row = await this.requests.store(organizationId, asked, body.modality);
    if (row.body_hash !== bodyHash) throw new DomainError('request.key_reused');
    if (row.id === id) this.tell(organizationId, id);
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

  /** It is stored. Should this process end here, the sweep finds it. */
  private tell(organizationId: string, requestId: string): void {
    this.queue.add('dispatch.advance', { organizationId, requestId });
    this.bus.publish([{ name: 'request.changed', organizationId, payload: { requestId } }]);
    this.metrics.dispatchFacts.inc({ type: 'received' });
  }

  private show(row: StoredRequest, token: string): RequestCreated {
    return {
      id: row.id,
      caseNumber: row.case_number,
      // What the first answer said, however far it is by now: not everybody may be told that.
      status: 'received',
      statusUrl: this.links.urlOf(token),
      anyoneOnDuty: row.anyone_on_duty,
      likelyDuplicateOf:
        row.duplicate_case_number && row.duplicate_received_at
          ? { caseNumber: row.duplicate_case_number, receivedAt: row.duplicate_received_at.toISOString() }
          : null,
    };
  }
}
