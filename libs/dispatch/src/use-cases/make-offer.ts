import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { Decision } from '../domain/plan.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { Requests } from '../persistence/requests.js';
import { Timeline } from '../persistence/timeline.js';

/** Asks one coach. Called inside a unit of work that holds the request's lock. */
@Injectable()
export class MakeOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  /** @returns false when the coach is being asked about something else by now: the index lets one of them win */
  async to(
    { id: requestId, organizationId }: CoachRequest,
    { coachId, modality, alone, expiresAt, travelMinutes, distanceKm }: Extract<Decision, { type: 'offer' }>,
  ): Promise<boolean> {
    const [made] = await this.unitOfWork.query<{ id: string }>(
      `INSERT INTO offer (organization_id, request_id, coach_id, modality, alone, offered_at, expires_at, travel_minutes, distance_km)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [
        organizationId,
        requestId,
        coachId,
        modality,
        alone,
        this.clock.now(),
        expiresAt,
        travelMinutes,
        distanceKm,
      ],
    );
    if (!made) return false;
    const offerId = made.id;
    await this.requests.change(requestId, { status: 'searching' });
    await this.timeline.record(requestId, 'offered', {
      data: { offerId, coachId, modality, expiresAt, travelMinutes },
    });
    this.unitOfWork.raise('offer.changed', { offerId, coachId });
    this.unitOfWork.raise('offer.made', { offerId, requestId, coachId, expiresAt });
    return true;
  }
}
