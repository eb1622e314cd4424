import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { Decision } from '../domain/plan.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { Offer } from '../persistence/offer.entity.js';
import { Requests } from '../persistence/requests.js';
import { Timeline } from '../persistence/timeline.js';
import { Assign } from './assign.js';
import { GiveUp } from './give-up.js';
import { MakeOffer } from './make-offer.js';

/** Writes what the engine decided. Called inside a unit of work that holds the request's lock. */
@Injectable()
export class CarryOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
    private readonly timeline: Timeline,
    private readonly assign: Assign,
    private readonly makeOffer: MakeOffer,
    private readonly giveUp: GiveUp,
    private readonly clock: Clock,
  ) {}

  /** @returns false when a chosen coach was taken by another request in the same moment: decide anew */
  async all(request: CoachRequest, decisions: readonly Decision[]): Promise<boolean> {
    for (const decision of decisions) if (!(await this.one(request, decision))) return false;
    return true;
  }

  private async one(request: CoachRequest, decision: Decision): Promise<boolean> {
    switch (decision.type) {
      case 'expire':
        await this.endOffer(request.id, decision.offerId, 'expired');
        return true;
      case 'withdraw':
        await this.endOffer(request.id, decision.offerId, 'withdrawn', decision.reason);
        return true;
      case 'offer':
        return this.makeOffer.to(request, decision);
      case 'assign_standby':
        return this.assign.standby(request, decision);
      case 'escalate':
        await this.requests.change(request.id, { step: decision.step });
        // That people are called, the alarm says.
        if (decision.step !== 'dispatcher' && decision.step !== 'supervisor')
          await this.timeline.record(request.id, 'escalated', { reason: decision.step });
        return true;
      case 'alarm':
        await this.alarm(request, decision);
        return true;
      case 'clear_alarm':
        await this.requests.change(request.id, { alarmReason: null, alarmedAt: null, alarmAudience: null });
        await this.timeline.record(request.id, 'alarm_cleared');
        return true;
      case 'ask_still_here':
        await this.requests.change(request.id, { stillHereAskedAt: this.clock.now() });
        await this.timeline.record(request.id, 'still_here_asked');
        return true;
      case 'give_up':
        await this.giveUp.run(request, decision.reason);
        return true;
    }
  }

  /** Another reason for the same people goes to the timeline and the board; they are called once. */
  private async alarm(
    { id: requestId, alarmReason, alarmAudience, alarmedAt }: CoachRequest,
    { reason, audience }: Extract<Decision, { type: 'alarm' }>,
  ): Promise<void> {
    await this.requests.change(requestId, {
      alarmReason: reason,
      alarmAudience: audience,
      alarmedAt: alarmedAt ?? this.clock.now(),
    });
    await this.timeline.record(requestId, 'alarmed', { reason, data: { audience } });
    if (!alarmReason || alarmAudience !== audience)
      this.unitOfWork.raise('request.alarmed', { requestId, reason, audience });
  }

  private async endOffer(
    requestId: string,
    offerId: string,
    status: 'expired' | 'withdrawn',
    reason?: string,
  ): Promise<void> {
    const { manager } = this.unitOfWork;
    const offer = await manager.findOneByOrFail(Offer, { id: offerId });
    await manager.update(Offer, { id: offerId }, { status, answeredAt: this.clock.now() });
    await this.timeline.record(requestId, status, { reason, data: { offerId, coachId: offer.coachId } });
    this.unitOfWork.raise('offer.changed', { offerId, coachId: offer.coachId });
    this.unitOfWork.raise('request.changed', { requestId });
  }
}
