import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { OfferDecision } from '../domain/offer.js';
import type { Happening } from '../persistence/timeline.js';

interface Row {
  id: string;
  request_id: string;
  coach_id: string;
}

/** Asks coaches. Called inside a unit of work that holds the requests' locks. */
@Injectable()
export class MakeOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns what to write to the timeline, by the decision. One that is missing was not made: the coach is being asked
   * about something else by now, and the index lets one of them win
   */
  async all(
    offers: readonly { requestId: string; decision: OfferDecision }[],
  ): Promise<Map<OfferDecision, Happening>> {
    if (offers.length === 0) return new Map();
    const rows = await this.unitOfWork.query<Row>(
      `INSERT INTO offer (organization_id, request_id, coach_id, modality, alone, offered_at, expires_at, travel_minutes, distance_km, after_assignment_id, available_at)
       SELECT current_organization(), "requestId", "coachId", modality, alone, $2, "expiresAt", "travelMinutes", "distanceKm",
         (after ->> 'assignmentId')::uuid, (after ->> 'freeAt')::timestamptz
       FROM jsonb_to_recordset($1) AS offered ("requestId" uuid, "coachId" uuid, modality text, alone boolean, "expiresAt" timestamptz,
         "travelMinutes" integer, "distanceKm" double precision, after jsonb)
       ON CONFLICT DO NOTHING RETURNING id, request_id, coach_id`,
      [
        JSON.stringify(offers.map(({ requestId, decision }) => ({ requestId, ...decision }))),
        this.clock.now(),
      ],
    );
    const ids = new Map(rows.map((row) => [`${row.request_id} ${row.coach_id}`, row.id]));
    const made = new Map<OfferDecision, Happening>();
    for (const { requestId, decision } of offers) {
      const { coachId, modality, expiresAt, travelMinutes, after } = decision;
      const offerId = ids.get(`${requestId} ${coachId}`);
      if (!offerId) continue;
      const data = {
        offerId,
        coachId,
        modality,
        expiresAt,
        travelMinutes,
        ...(after ? { freeAt: after.freeAt } : {}),
      };
      made.set(decision, { requestId, type: 'offered', data });
      this.unitOfWork.raise('offer.changed', { offerId, coachId, status: 'open' });
      this.unitOfWork.raise('offer.made', { offerId, requestId, coachId, expiresAt });
    }
    return made;
  }
}
