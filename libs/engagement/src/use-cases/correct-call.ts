import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { consequenceOf } from '../domain/consequence.js';
import type { CorrectCall as Said } from '../follow-ups.dto.js';
import { FollowUpAttempt } from '../persistence/follow-up-attempt.entity.js';
import { FollowUp } from '../persistence/follow-up.entity.js';
import { Plans, type LockedCall } from '../persistence/plans.js';
import { SettleCall } from './settle-call.js';

/** The wrong result was ticked. What was said first stays in the history; the call becomes what the right one makes of it. */
@Injectable()
export class CorrectCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly plans: Plans,
    private readonly calls: SettleCall,
    private readonly clock: Clock,
  ) {}

  /**
   * A contact that was deleted does not come back: then the result alone is put right.
   * @throws DomainError `follow_up.not_found`, `follow_up.never_made`, `follow_up.no_message`,
   *   `follow_up.contact_deleted` when the person is said to go on with calls, `request.invalid` as when recording
   */
  async correct(actor: MemberActor, id: string, said: Said): Promise<void> {
    const { organizationId, memberId } = actor;
    await this.unitOfWork.run(organizationId, async () => {
      await this.access.demand(actor, 'follow_up.correct', id, 'follow_up.not_found');
      const locked = await this.plans.lockAny(id);
      const wrong = await this.lastSaid(id);
      if (!wrong) throw new DomainError('follow_up.never_made');
      this.calls.demandPossible(locked, said);
      if (wrong.result === said.result && said.goesOn === undefined) return;
      await this.unitOfWork.manager.insert(FollowUpAttempt, {
        organizationId,
        followUpId: id,
        at: this.clock.now(),
        memberId,
        result: said.result,
        correctsId: wrong.id,
      });
      await this.putRight(locked, said);
      await this.audit.record('follow_up.correct', [id]);
      const { coachId } = locked.call;
      this.unitOfWork.raise('follow_up.changed', { coachIds: coachId ? [coachId] : [] });
    });
  }

  private async putRight(locked: LockedCall, said: Said): Promise<void> {
    const { plan, call, contact } = locked;
    if (contact) return this.calls.settle({ plan, call, contact }, said, call.tried);
    if (said.goesOn) throw new DomainError('follow_up.contact_deleted');
    await this.unitOfWork.manager.update(FollowUp, { id: call.id }, { result: said.result });
    const { ends } = consequenceOf(said.result);
    if (ends) await this.plans.endedBecause(plan, ends);
  }

  /** What counts so far: the last that was said of the call and not corrected since. */
  private async lastSaid(followUpId: string): Promise<FollowUpAttempt | undefined> {
    const all = await this.unitOfWork.manager.find(FollowUpAttempt, {
      where: { followUpId },
      order: { at: 'DESC' },
    });
    const corrected = new Set(all.map(({ correctsId }) => correctsId));
    return all.find(({ id }) => !corrected.has(id));
  }
}
