import { Clock } from '@causeway/kernel';
import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { RecordCall as Said } from '../follow-ups.dto.js';
import { FollowUpAttempt } from '../persistence/follow-up-attempt.entity.js';
import { Linkages } from '../persistence/linkages.js';
import { Plans } from '../persistence/plans.js';
import { SettleCall } from './settle-call.js';

/** Somebody called, and says what came of it. */
@Injectable()
export class RecordCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly plans: Plans,
    private readonly linkages: Linkages,
    private readonly calls: SettleCall,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `follow_up.not_found`, `follow_up.invalid_state`, `follow_up.no_message`, `resource.not_found`,
   *   `request.invalid` when it is not said whether a person who was reached in the last week wants to go on
   */
  async record(actor: MemberActor, id: string, said: Said): Promise<void> {
    const { organizationId, memberId } = actor;
    const { result, linkages } = said;
    await this.unitOfWork.run(organizationId, async () => {
      await this.access.demand(actor, 'follow_up.record', id, 'follow_up.not_found');
      const locked = await this.plans.lock(id);
      const { plan, call } = locked;
      this.calls.demandPossible(locked, said);
      const at = this.clock.now();
      const { manager } = this.unitOfWork;
      await manager.insert(FollowUpAttempt, { organizationId, followUpId: id, at, memberId, result });
      await this.linkages.add(organizationId, { assignmentId: plan.assignmentId, followUpId: id }, linkages);
      await this.calls.settle(locked, said, call.tried + 1);
      await this.audit.record('follow_up.record', [id]);
      this.unitOfWork.raise('follow_up.changed', { coachIds: call.coachId ? [call.coachId] : [] });
    });
  }
}
