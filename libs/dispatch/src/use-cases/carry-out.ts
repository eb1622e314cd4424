import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { Decision, Plan } from '../domain/plan.js';
import type { Policy } from '../domain/policy.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { noAlarm, Requests } from '../persistence/requests.js';
import { Timeline, type Happening } from '../persistence/timeline.js';
import { Assign } from './assign.js';
import { GiveUp } from './give-up.js';
import { MakeOffer } from './make-offer.js';

/** A request, and what was decided about it. */
export interface Decided {
  request: CoachRequest;
  /** What it is dispatched by from now on. */
  policy: Policy | null;
  plan: Plan;
}

type Ending = Extract<Decision, { type: 'expire' | 'withdraw' }>;

const isEnding = (decision: Decision): decision is Ending =>
  decision.type === 'expire' || decision.type === 'withdraw';

/**
 * Writes what the engine decided about several requests, with one statement for each kind of row. What it changes about
 * a request it also changes in the entity. Called inside a unit of work that holds the requests' locks.
 */
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

  /** @returns the requests for which a chosen coach was taken in the same moment: decide anew about them */
  async all(decided: readonly Decided[]): Promise<CoachRequest[]> {
    // A coach whose time to answer is over may be asked again in the same moment.
    await this.endOffers(decided);
    const made = await this.makeOffer.all(
      decided.flatMap(({ request, plan }) =>
        plan.decisions.flatMap((decision) =>
          decision.type === 'offer' ? [{ requestId: request.id, decision }] : [],
        ),
      ),
    );
    const happened: Happening[] = [];
    const anew: CoachRequest[] = [];
    for (const { request, policy, plan } of decided) {
      let refused = false;
      for (const decision of plan.decisions) {
        const fact = decision.type === 'offer' ? made.get(decision) : undefined;
        if (fact) happened.push(fact);
        else if (decision.type === 'offer') refused = true;
        else if (!refused && decision.type === 'assign_standby')
          refused = !(await this.standby(request, decision));
        else if (!refused) happened.push(...this.change(request, decision));
      }
      const begins = request.status === 'received';
      if (begins || plan.decisions.length > 0)
        this.unitOfWork.raise('request.changed', { requestId: request.id });
      if (refused) {
        anew.push(request);
        continue;
      }
      if (begins) request.status = 'searching';
      request.policy ??= policy;
      request.nextActionAt = plan.nextActionAt;
    }
    await this.timeline.recordAll(happened);
    await this.requests.saveSearches(decided.map(({ request }) => request));
    for (const { request, plan } of decided)
      for (const decision of plan.decisions)
        if (decision.type === 'give_up') await this.giveUp.run(request, decision.reason);
    return anew;
  }

  private async standby(
    request: CoachRequest,
    decision: Extract<Decision, { type: 'assign_standby' }>,
  ): Promise<boolean> {
    if (!(await this.assign.standby(request, decision))) return false;
    Object.assign(request, { status: 'assigned', ...noAlarm });
    return true;
  }

  /** @returns what happened, for the timeline */
  private change(request: CoachRequest, decision: Decision): Happening[] {
    const { id: requestId } = request;
    switch (decision.type) {
      case 'escalate':
        request.step = decision.step;
        // That people are called, the alarm says.
        return decision.step === 'dispatcher' || decision.step === 'supervisor'
          ? []
          : [{ requestId, type: 'escalated', reason: decision.step }];
      case 'alarm':
        return [this.alarm(request, decision)];
      case 'ring_again':
        this.ring(request, decision);
        return [];
      case 'call_back_due':
        if (request.callBackAt)
          this.unitOfWork.raise('request.call_back_due', { requestId, callBackAt: request.callBackAt });
        return [];
      case 'clear_alarm':
        Object.assign(request, noAlarm);
        return [{ requestId, type: 'alarm_cleared' }];
      case 'ask_still_here':
        request.stillHereAskedAt = this.clock.now();
        // By phone, it is the alarm that asks.
        return request.filedByKind === 'member' ? [] : [{ requestId, type: 'still_here_asked' }];
      default:
        return [];
    }
  }

  /** Another reason for the same people goes to the timeline and the board; they are not called anew for it. */
  private alarm(request: CoachRequest, decision: Extract<Decision, { type: 'alarm' }>): Happening {
    const { reason, audience } = decision;
    const { id: requestId, alarmReason, alarmAudience, alarmedAt } = request;
    Object.assign(request, {
      alarmReason: reason,
      alarmAudience: audience,
      alarmedAt: alarmedAt ?? this.clock.now(),
    });
    if (!alarmReason || alarmAudience !== audience) this.ring(request, decision);
    return { requestId, type: 'alarmed', reason, data: { audience } };
  }

  private ring(
    request: CoachRequest,
    { reason, audience }: Extract<Decision, { type: 'alarm' | 'ring_again' }>,
  ): void {
    const at = this.clock.now();
    request.alarmRungAt = at;
    this.unitOfWork.raise('request.alarmed', { requestId: request.id, reason, audience, at });
  }

  private async endOffers(decided: readonly Decided[]): Promise<void> {
    const ends = new Map(
      decided.flatMap(({ plan }) => plan.decisions.filter(isEnding)).map((each) => [each.offerId, each]),
    );
    if (ends.size === 0) return;
    const rows = await this.unitOfWork.query<{ id: string; request_id: string; coach_id: string }>(
      `UPDATE offer SET status = ended.status, answered_at = $3
       FROM unnest($1::uuid[], $2::text[]) AS ended (offer_id, status) WHERE offer.id = offer_id
       RETURNING offer.id, request_id, coach_id`,
      [
        [...ends.keys()],
        [...ends.values()].map(({ type }) => (type === 'expire' ? 'expired' : 'withdrawn')),
        this.clock.now(),
      ],
    );
    const happened = rows.map(({ id: offerId, request_id: requestId, coach_id: coachId }): Happening => {
      const end = ends.get(offerId);
      const status = end?.type === 'withdraw' ? 'withdrawn' : 'expired';
      this.unitOfWork.raise('offer.changed', { offerId, coachId, status });
      return end?.type === 'withdraw'
        ? { requestId, type: 'withdrawn', reason: end.reason, data: { offerId, coachId } }
        : { requestId, type: 'expired', data: { offerId, coachId } };
    });
    await this.timeline.recordAll(happened);
  }
}
