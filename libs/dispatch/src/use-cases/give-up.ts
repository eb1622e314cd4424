import { Clock } from '@causeway/kernel';
import { currentContext, UnitOfWork } from '@causeway/platform';
import { Agreements } from '@causeway/partners';
import { Injectable } from '@nestjs/common';
import { nextMorning, withinHours } from '../domain/call-back.js';
import type { AlarmReason } from '../domain/situation.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { Policies } from '../persistence/policies.js';
import { noAlarm, Requests } from '../persistence/requests.js';
import { Timeline } from '../persistence/timeline.js';
import { Assign } from './assign.js';

/**
 * Nobody could come. Never silent: the requester is told, the ledger keeps why, and the team calls back where it does.
 * Called inside a unit of work that holds the request's lock.
 */
@Injectable()
export class GiveUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
    private readonly policies: Policies,
    private readonly agreements: Agreements,
    private readonly timeline: Timeline,
    private readonly assign: Assign,
    private readonly clock: Clock,
  ) {}

  /** @param reason why, for the ledger; `note` is the dispatcher's */
  async run(request: CoachRequest, reason: AlarmReason, note?: string): Promise<void> {
    const { id, facilityId } = request;
    const now = this.clock.now();
    const { callBack } = await this.policies.forRequest(request);
    const callBackAt = callBack ? await this.nextAgreedMorning(facilityId, now) : null;
    await this.assign.takeBackOffers(id);
    await this.requests.change(id, {
      status: 'unmet',
      endReason: 'nobody_available',
      unmetReason: reason,
      callBackAt,
      closingNote: note ?? null,
      endedAt: now,
      // A promise to a unit is looked after like an open request.
      nextActionAt: callBackAt,
      ...noAlarm,
    });
    const actor = currentContext()?.actor;
    await this.timeline.record(id, 'unmet', { reason, data: callBackAt ? { callBackAt } : {} });
    this.unitOfWork.raise('request.unmet', {
      requestId: id,
      reason,
      callBackAt,
      byMemberId: actor?.kind === 'member' ? actor.memberId : null,
    });
  }

  /** The next morning in the hours that were agreed with the facility. */
  private async nextAgreedMorning(facilityId: string, now: Date): Promise<Date> {
    const { timeZone } = await this.agreements.of(facilityId, now);
    const morning = nextMorning(now, timeZone);
    return withinHours(morning, await this.agreements.of(facilityId, morning));
  }
}
