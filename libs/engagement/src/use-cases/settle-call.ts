import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { consequenceOf, isRetried } from '../domain/consequence.js';
import { nextAttemptAt } from '../domain/schedule.js';
import type { CorrectCall as Said } from '../follow-ups.dto.js';
import type { FollowUpContact } from '../persistence/follow-up-contact.entity.js';
import { FollowUp } from '../persistence/follow-up.entity.js';
import { Plans, type LockedCall } from '../persistence/plans.js';

/** What a result means for a call and for those that follow it. Called inside a unit of work that holds the plan's lock. */
@Injectable()
export class SettleCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: Plans,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `follow_up.no_message`; `request.invalid` when it is not said whether a person who was reached in
   *   the last week wants to go on
   */
  demandPossible({ call, contact }: LockedCall, said: Said): void {
    if (said.result === 'left_message' && contact && !contact.mayLeaveMessage)
      throw new DomainError('follow_up.no_message');
    if (call.asksToGoOn && said.result === 'reached' && said.goesOn === undefined) {
      throw new DomainError('request.invalid', undefined, [
        { field: 'goesOn', message: 'goesOn is needed in the last week' },
      ]);
    }
  }

  /** @param tried how often the call was tried by now */
  async settle(locked: LockedCall & { contact: FollowUpContact }, said: Said, tried: number): Promise<void> {
    const { plan, call, contact } = locked;
    await this.settleCall(call, said.result, tried);
    if (call.asksToGoOn) {
      if (said.result !== 'reached' || !said.goesOn) await this.plans.dropWeeksAfter(call);
      else if (!(await this.plans.goesOn(call))) await this.plans.goOn(plan, contact, call);
    }
    const { ends } = consequenceOf(said.result);
    if (ends) await this.plans.end(plan.id, ends);
    else await this.plans.endWhenDone(plan.id);
  }

  /** Is done, or is tried again at another time. */
  private async settleCall(call: FollowUp, result: Said['result'], tried: number): Promise<void> {
    const { manager } = this.unitOfWork;
    const at = this.clock.now();
    if (consequenceOf(result).call === 'retry') {
      const rules = await this.plans.rules();
      const retryAt = nextAttemptAt(at, await this.plans.timeZone(), rules);
      const next = (await this.plans.openCalls(call.planId)).find(({ dueAt }) => dueAt > call.dueAt);
      if (isRetried(tried, rules.attempts, retryAt, next?.dueAt)) {
        const again = { status: 'open', dueAt: retryAt, nextActionAt: retryAt, endedAt: null } as const;
        await manager.update(FollowUp, { id: call.id }, { ...again, tried, result });
        return;
      }
    }
    const done = { status: 'done', tried, result, endedAt: at, nextActionAt: null } as const;
    await manager.update(FollowUp, { id: call.id }, done);
  }
}
