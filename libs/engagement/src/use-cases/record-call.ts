import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { consequenceOf, isRetried } from '../domain/consequence.js';
import { nextAttemptAt } from '../domain/schedule.js';
import type { RecordCall as Said } from '../follow-ups.dto.js';
import { FollowUpAttempt } from '../persistence/follow-up-attempt.entity.js';
import { FollowUp } from '../persistence/follow-up.entity.js';
import { Linkages } from '../persistence/linkages.js';
import { Plans } from '../persistence/plans.js';

/** Somebody called, and says what came of it. */
@Injectable()
export class RecordCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly plans: Plans,
    private readonly linkages: Linkages,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `follow_up.not_found`, `follow_up.invalid_state`, `follow_up.no_message`, `resource.not_found`,
   *   `request.invalid` when it is not said whether a person who was reached in the last week wants to go on
   */
  async record(actor: MemberActor, id: string, said: Said): Promise<void> {
    const { organizationId, memberId } = actor;
    const { result, goesOn, linkages } = said;
    await this.unitOfWork.run(organizationId, async () => {
      await this.access.demand(actor, 'follow_up.record', id, 'follow_up.not_found');
      const { plan, call, contact } = await this.plans.lock(id);
      if (result === 'left_message' && !contact.mayLeaveMessage)
        throw new DomainError('follow_up.no_message');
      const asks = call.asksToGoOn && result === 'reached';
      if (asks && goesOn === undefined) {
        throw new DomainError('request.invalid', undefined, [
          { field: 'goesOn', message: 'goesOn is needed in the last week' },
        ]);
      }
      const at = this.clock.now();
      const { manager } = this.unitOfWork;
      await manager.insert(FollowUpAttempt, { organizationId, followUpId: id, at, memberId, result });
      await this.linkages.add(organizationId, { assignmentId: plan.assignmentId, followUpId: id }, linkages);
      await this.settle(call, result, at);
      const { ends } = consequenceOf(result);
      if (asks && goesOn) await this.plans.goOn(plan, contact, call);
      if (ends) await this.plans.end(plan.id, ends);
      else await this.plans.endWhenDone(plan.id);
      await this.audit.record('follow_up.record', [id]);
      this.unitOfWork.raise('follow_up.changed', { coachIds: call.coachId ? [call.coachId] : [] });
    });
  }

  /** Is done, or is tried again at another time. */
  private async settle(call: FollowUp, result: Said['result'], at: Date): Promise<void> {
    const { manager } = this.unitOfWork;
    const tried = call.tried + 1;
    if (consequenceOf(result).call === 'retry') {
      const rules = await this.plans.rules();
      const retryAt = nextAttemptAt(at, await this.plans.timeZone(), rules);
      const next = (await this.plans.openCalls(call.planId)).find(({ dueAt }) => dueAt > call.dueAt);
      if (isRetried(tried, rules.attempts, retryAt, next?.dueAt)) {
        await manager.update(
          FollowUp,
          { id: call.id },
          { tried, result, dueAt: retryAt, nextActionAt: retryAt },
        );
        return;
      }
    }
    const done = { status: 'done', tried, result, endedAt: at, nextActionAt: null } as const;
    await manager.update(FollowUp, { id: call.id }, done);
  }
}
