// For the facts that it adds to the map.
import type {} from '@causeway/identity';
import { Clock } from '@causeway/kernel';
import { FactBus, UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isOpen } from '../domain/situation.js';
import { Requests } from '../persistence/requests.js';
import { Timeline } from '../persistence/timeline.js';

const CONCERNED = `SELECT request_id FROM offer WHERE coach_id = $1 AND status IN ('open', 'standby')
  UNION SELECT request_id FROM assignment WHERE coach_id = $1 AND status IN ('assigned', 'en_route', 'arrived')
  ORDER BY request_id`;

/**
 * A coach leaves the team: nothing is asked of them from this transaction on, and what they hold is looked at at once. It
 * stays theirs until a dispatcher, whom the engine calls, hands it over: a person may be with them right now.
 */
@Injectable()
export class LoseCoach implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.bus.within('coach.left', ({ memberId }) => this.leave(memberId));
  }

  private async leave(coachId: string): Promise<void> {
    const concerned = await this.unitOfWork.query<{ request_id: string }>(CONCERNED, [coachId]);
    for (const { request_id: requestId } of concerned) {
      const request = await this.requests.lock(requestId);
      if (!isOpen(request.status)) continue;
      await this.takeBack(requestId, coachId);
      await this.requests.changeAndLook(request, {});
    }
  }

  private async takeBack(requestId: string, coachId: string): Promise<void> {
    const taken = await this.unitOfWork.query<{ id: string }>(
      `UPDATE offer SET status = 'withdrawn', answered_at = coalesce(answered_at, $3)
       WHERE request_id = $1 AND coach_id = $2 AND status IN ('open', 'standby') RETURNING id`,
      [requestId, coachId, this.clock.now()],
    );
    for (const { id: offerId } of taken) {
      await this.timeline.record(requestId, 'withdrawn', { reason: 'off_duty', data: { offerId, coachId } });
      this.unitOfWork.raise('offer.changed', { offerId, coachId, status: 'withdrawn' });
    }
  }
}
