import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Facility } from '@causeway/partners';
import { Access, Audit, UnitOfWork, type Actor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { isJustice, withheld } from '../domain/justice.js';
import { isOpen } from '../domain/situation.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { Requests } from '../persistence/requests.js';
import { Timeline } from '../persistence/timeline.js';
import type { StillHere } from '../intake.dto.js';
import type { RequestState } from '../requests.dto.js';
import { SteerRequest } from './steer-request.js';

const MINUTE = 60_000;

/** The requester says whether the person is still there. */
@Injectable()
export class AnswerStillHere {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly requests: Requests,
    private readonly timeline: Timeline,
    private readonly steer: SteerRequest,
    private readonly clock: Clock,
  ) {}

  /** No ends the request; yes may say until when. @throws DomainError `request.not_found`, `request.invalid_state` */
  async run(actor: Actor, id: string, { here, leavesInMinutes }: StillHere): Promise<RequestState> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'request.still_here', id, 'request.not_found');
      if (!here) return this.steer.cancel(actor, id, { reason: 'person_left' });
      const request = await this.requests.lock(id);
      if (!isOpen(request.status))
        throw new DomainError('request.invalid_state', `The request is ${request.status}.`);
      const now = this.clock.now();
      const leave = leavesInMinutes ? new Date(now.getTime() + leavesInMinutes * MINUTE) : null;
      await this.requests.changeAndLook(request, {
        stillHereAnsweredAt: now,
        // What was expected has passed, or something else is known now.
        expectedLeaveAt:
          leave ??
          (request.expectedLeaveAt && request.expectedLeaveAt > now ? request.expectedLeaveAt : null),
      });
      await this.timeline.record(id, 'still_here', { data: leave ? { expectedLeaveAt: leave } : {} });
      await this.audit.record('request.still_here', [id]);
      return this.stateToldTo(actor, request);
    });
  }

  /** Justice learns nothing by answering that it is not told by asking. */
  private async stateToldTo(actor: Actor, { id, facilityId }: CoachRequest): Promise<RequestState> {
    const state = await this.requests.stateOf(id);
    if (actor.kind === 'member') return state;
    const { kind } = await this.unitOfWork.manager.findOneByOrFail(Facility, { id: facilityId });
    return isJustice(kind) ? { ...state, ...withheld(state) } : state;
  }
}
