import { DomainError } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { HandBackAssignment } from '../coaches.dto.js';
import { canTake } from '../domain/assignment.js';
import { Assignment } from '../persistence/assignment.entity.js';
import { Requests } from '../persistence/requests.js';
import { Timeline } from '../persistence/timeline.js';
import { Assign } from './assign.js';

/** "I can't after all": the request goes back, others are asked at once, and nobody has to say why. */
@Injectable()
export class HandBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly requests: Requests,
    private readonly timeline: Timeline,
    private readonly assign: Assign,
  ) {}

  /** By the coach, or by a dispatcher for her. @throws DomainError `assignment.not_found`, `assignment.invalid_state` */
  async run(actor: MemberActor, id: string, { reason }: HandBackAssignment): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const { manager } = this.unitOfWork;
      await this.access.demand(actor, 'assignment.hand_back', id, 'assignment.not_found');
      const known = await manager.findOneBy(Assignment, { id });
      if (!known) throw new DomainError('assignment.not_found');
      const { requestId, coachId } = known;
      const request = await this.requests.lock(requestId);
      const { status } = await manager.findOneByOrFail(Assignment, { id });
      if (!canTake('handed_back', status))
        throw new DomainError('assignment.invalid_state', `The assignment is ${status}.`);
      const how = actor.memberId === coachId ? 'handed_back' : 'released';
      await this.assign.release(requestId, how, { handedBack: true, handBackReason: reason ?? null });
      await this.requests.changeAndLook(request, { status: 'searching' });
      await this.timeline.record(requestId, 'handed_back', { reason, data: { coachId } });
      await this.audit.record('assignment.hand_back', [requestId]);
    });
  }
}
