import { Agreements } from '@causeway/partners';
import { Access, Audit, UnitOfWork, type Actor } from '@causeway/platform';
import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Injectable } from '@nestjs/common';
import type { RequestDetails } from '../corrections.dto.js';
import { correctable, waysToAskFor } from '../domain/correction.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { Requests } from '../persistence/requests.js';
import { iso, isoOrNull } from './facility-ref.js';

interface BesideRow {
  revision: number;
  case_number: string | null;
  received_at: Date | null;
}

/** How often it was corrected, and the newest other open request from the same place. */
const BESIDE = `SELECT (SELECT count(*)::integer FROM timeline_entry WHERE request_id = request.id AND type = 'corrected') AS revision,
    other.case_number, other.received_at
  FROM coach_request request LEFT JOIN LATERAL (
    SELECT case_number, received_at FROM coach_request other
    WHERE other.facility_id = request.facility_id AND other.place_key = request.place_key AND other.id <> request.id
      AND status IN ('received', 'searching', 'assigned', 'en_route', 'arrived')
    ORDER BY received_at DESC LIMIT 1) other ON true
  WHERE request.id = $1`;

/**
 * What can be corrected about a request, for those who may. The status page itself shows less of it, since its link is
 * passed on and it is looked at over shoulders.
 */
@Injectable()
export class DetailViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly requests: Requests,
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `request.not_found`, `request.invalid_state` */
  async toCorrect(actor: Actor, id: string): Promise<RequestDetails> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'request.correct', id, 'request.not_found');
      const request = await this.requests.find(id);
      const details = await this.toCorrectNow(actor, request);
      await this.audit.record('request.read', [id]);
      return details;
    });
  }

  /**
   * Call inside a unit of work, where the actor was checked already.
   * @throws DomainError `request.invalid_state` when nothing can be corrected any more
   */
  async toCorrectNow(actor: Actor, request: CoachRequest): Promise<RequestDetails> {
    const details = await this.show(actor, request);
    if (details.correctable.length === 0)
      throw new DomainError('request.invalid_state', 'The request has ended.');
    return details;
  }

  /** Call inside a unit of work, where the actor was checked already. */
  async show(actor: Actor, request: CoachRequest): Promise<RequestDetails> {
    const [beside] = await this.unitOfWork.query<BesideRow>(BESIDE, [request.id]);
    return {
      revision: beside?.revision ?? 0,
      correctable: [...correctable(request)],
      place: request.place,
      // Only that of a request that ended a while ago was deleted.
      callBackNumber: request.callBackNumber ?? '',
      personAgreed: request.personAgreed,
      modality: request.modality,
      modalities: await this.waysFor(actor, request),
      preferredLanguage: request.preferredLanguage,
      languageRequired: request.languageRequired,
      preferredCoachGender: request.preferredCoachGender,
      genderRequired: request.genderRequired,
      askedForCoach: request.askedForCoach,
      pathwayInterest: request.pathwayInterest,
      expectedLeaveAt: isoOrNull(request.expectedLeaveAt),
      safetyNotes: request.safetyNotes,
      likelyDuplicateOf:
        beside?.case_number && beside.received_at
          ? { caseNumber: beside.case_number, receivedAt: iso(beside.received_at) }
          : null,
    };
  }

  /** The ways to meet that this actor can ask for. Call inside a unit of work. */
  async waysFor(actor: Actor, request: CoachRequest): Promise<RequestDetails['modalities']> {
    const { modalities } = await this.agreements.of(request.facilityId, this.clock.now());
    return waysToAskFor(request, modalities, actor.kind === 'member');
  }
}
