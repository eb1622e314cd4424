// For the facts that it adds to the map.
import type {} from '@causeway/identity';
import { FactBus, UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isOpen } from '../domain/situation.js';
import { Requests } from '../persistence/requests.js';
import { Assign } from './assign.js';

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
    private readonly assign: Assign,
  ) {}

  onModuleInit(): void {
    this.bus.within('coach.left', ({ memberId }) => this.leave(memberId));
  }

  private async leave(coachId: string): Promise<void> {
    const concerned = await this.unitOfWork.query<{ request_id: string }>(CONCERNED, [coachId]);
    for (const { request_id: requestId } of concerned) {
      const request = await this.requests.lock(requestId);
      if (!isOpen(request.status)) continue;
      await this.assign.takeBackOffers(requestId, { reason: 'off_duty', coachIds: [coachId] });
      await this.requests.changeAndLook(request, {});
    }
  }
}
