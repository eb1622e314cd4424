import { UnitOfWork } from '@causeway/platform';
import type { Coach } from '@causeway/team';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isSearching, type AssignmentState, type Situation } from '../domain/situation.js';
import { Assignment } from './assignment.entity.js';
import { CoachStates } from './coach-states.js';
import type { CoachRequest } from './coach-request.entity.js';
import { WaitingRequests } from './waiting-requests.js';

/** Gathers everything that a decision about a request is made from. Called inside a unit of work. */
@Injectable()
export class Situations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waiting: WaitingRequests,
    private readonly coachStates: CoachStates,
  ) {}

  /** @param everybody with coaches who are off duty too, for a ranking that people read */
  async of(
    request: CoachRequest,
    { everybody = false } = {},
  ): Promise<Situation & { team: Map<string, Coach> }> {
    const searching = isSearching(request.status);
    const [own, others, assignment] = await Promise.all([
      this.waiting.of(request.id),
      searching ? this.waiting.beside(request.id) : [],
      searching ? null : this.assignmentOf(request.id),
    ]);
    const facilityIds = [...new Set([own.facilityId, ...others.map((other) => other.request.facilityId)])];
    const asked = own.offers.map(({ coachId }) => coachId);
    const { states, coaches } = await this.coachStates.of(request.id, {
      facilityIds,
      ...(everybody ? {} : { onDutyOr: asked }),
    });
    const { status, alarmReason, alarmAudience, stillHereAskedAt, stillHereAnsweredAt } = request;
    return {
      request: {
        ...own,
        status,
        alarm: alarmReason && { reason: alarmReason, audience: alarmAudience ?? 'dispatcher' },
        stillHere: { askedAt: stillHereAskedAt, answeredAt: stillHereAnsweredAt },
      },
      assignment,
      others,
      coaches: states,
      team: coaches,
    };
  }

  private async assignmentOf(requestId: string): Promise<AssignmentState | null> {
    return this.unitOfWork.manager.findOneBy(Assignment, {
      requestId,
      status: In(['assigned', 'en_route', 'arrived']),
    });
  }
}
