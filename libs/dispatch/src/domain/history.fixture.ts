import { decide } from './decide.js';
import type { Decision } from './plan.js';
import type { Policy } from './policy.js';
import { coach as aCoach, now as start, request as aRequest } from './situation.fixture.js';
import {
  isOpen,
  isSearching,
  type AssignmentState,
  type CoachState,
  type OfferState,
  type RequestState,
} from './situation.js';

interface Held {
  request: RequestState;
  assignment: AssignmentState | null;
  nextActionAt: Date | null;
}

/** Coaches and requests on a clock of their own, moved by `decide` and by whatever people do. */
export class History {
  now = start;
  readonly coaches: CoachState[];
  readonly requests: Held[] = [];
  /** What was decided, in order; read by the checks. */
  readonly decided: { requestId: string; decision: Decision; at: Date; coach?: CoachState }[] = [];

  constructor(
    coaches: Partial<CoachState>[],
    readonly policy: Policy,
  ) {
    this.coaches = coaches.map((changes, index) => aCoach(`c${index}`, 1 + index * 7, changes));
  }

  ask(changes: Partial<RequestState>): void {
    const id = `r${this.requests.length}`;
    const request = aRequest({
      step: 'nearby',
      ...changes,
      id,
      receivedAt: this.now,
      promisedArriveAt: this.in(60),
    });
    this.requests.push({ request, assignment: null, nextActionAt: this.now });
    this.settleDown();
  }

  /** Lets minutes pass, looking at each request when its time comes. */
  pass(minutes: number): void {
    const end = this.in(minutes);
    for (let looks = 0; looks < 10_000; looks += 1) {
      const due = this.requests
        .filter(({ nextActionAt }) => nextActionAt !== null && nextActionAt <= end)
        .sort((a, b) => Number(a.nextActionAt) - Number(b.nextActionAt))[0];
      if (!due?.nextActionAt) break;
      if (due.nextActionAt > this.now) this.now = due.nextActionAt;
      this.look(due);
    }
    this.now = end;
  }

  answer(requestIndex: number, how: 'accept' | 'decline' | 'later'): void {
    const held = this.requests[requestIndex % Math.max(1, this.requests.length)];
    const offer = held?.request.offers.find(
      ({ status, expiresAt }) => status === 'open' && expiresAt > this.now,
    );
    if (!held || !offer) return;
    const coach = this.coachOf(offer.coachId);
    if (how === 'accept' && !(offer.after && coach.busy)) this.give(held, offer, this.now);
    else if (how === 'accept') {
      offer.status = 'standby';
      held.nextActionAt = this.now;
    } else {
      offer.status = how === 'later' ? 'standby' : 'declined';
      offer.availableAt = how === 'later' ? this.in(20) : null;
      held.nextActionAt = this.now;
    }
    this.settleDown();
  }

  /** Something about a coach changes: off duty, a breather, another facility's call. */
  change(coachIndex: number, changes: Partial<CoachState>): void {
    const coach = this.coaches[coachIndex % this.coaches.length];
    if (coach) Object.assign(coach, changes);
    this.wakeAll();
  }

  /** Whoever holds a request is with the person. */
  arrive(requestIndex: number): void {
    const held = this.requests[requestIndex % Math.max(1, this.requests.length)];
    const visit = held?.assignment && this.coachOf(held.assignment.coachId).visit;
    if (!visit || visit.arrived) return;
    Object.assign(visit, { arrived: true, beginsAt: this.now });
    Object.assign(held.request, { status: 'arrived' });
    Object.assign(held.assignment ?? {}, { status: 'arrived', arrivedAt: this.now });
    this.wakeAll();
  }

  /** Whoever holds a request is done with it. */
  finish(requestIndex: number): void {
    const held = this.requests[requestIndex % Math.max(1, this.requests.length)];
    if (!held?.assignment) return;
    this.release(held.assignment);
    Object.assign(held, { assignment: null, nextActionAt: null });
    held.request.status = 'closed';
    this.wakeAll();
  }

  openOffers = (): (OfferState & { requestId: string })[] =>
    this.requests.flatMap(({ request: { id, offers } }) =>
      offers.filter(({ status }) => status === 'open').map((offer) => ({ ...offer, requestId: id })),
    );

  coachOf(id: string): CoachState {
    const coach = this.coaches.find((one) => one.id === id);
    if (!coach) throw new Error(`There is no coach ${id}`);
    return coach;
  }

  private wakeAll(): void {
    for (const held of this.requests) if (isOpen(held.request.status)) held.nextActionAt = this.now;
    this.settleDown();
  }

  private settleDown(): void {
    this.pass(0);
  }

  private look(held: Held): void {
    const { request, assignment } = held;
    const others = this.requests
      .filter((other) => other !== held && isSearching(other.request.status))
      .filter((other) => other.request.offers.every(({ status }) => status !== 'open'))
      .map((other) => ({ request: other.request, policy: this.policy }));
    const coaches = this.coaches.map((coach) => ({
      ...coach,
      askedElsewhere: this.asked(coach.id, request.id),
    }));
    const plan = decide({ request, assignment, coaches, others }, this.policy, this.now);
    held.nextActionAt = plan.nextActionAt;
    for (const decision of plan.decisions) {
      const asked = decision.type === 'offer' ? { coach: { ...this.coachOf(decision.coachId) } } : {};
      this.decided.push({ requestId: request.id, decision, at: this.now, ...asked });
      this.carryOut(held, decision);
    }
  }

  private asked(coachId: string, requestId: string): CoachState['askedElsewhere'] {
    const together = this.policy.mode === 'broadcast' || this.policy.mode === 'phased';
    const elsewhere = this.requests
      .filter(({ request }) => request.id !== requestId)
      .flatMap(({ request }) => request.offers)
      .filter((offer) => offer.coachId === coachId);
    const promised = elsewhere.some(
      ({ status, after }) => after && (status === 'open' || status === 'standby'),
    );
    if (promised) return 'alone';
    return elsewhere.some(({ status }) => status === 'open') ? (together ? 'together' : 'alone') : null;
  }

  private carryOut(held: Held, decision: Decision): void {
    const { request } = held;
    const offerOf = (id: string) => {
      const offer = request.offers.find((one) => one.id === id);
      if (!offer) throw new Error(`There is no offer ${id}`);
      return offer;
    };
    switch (decision.type) {
      case 'offer': {
        const id = `${request.id}-o${request.offers.length}`;
        const { coachId, modality, expiresAt, travelMinutes, after } = decision;
        request.offers.push({
          ...{ id, coachId, modality, expiresAt, status: 'open', availableAt: after?.freeAt ?? null },
          after: after && { assignmentId: after.assignmentId, travelMinutes, handedBack: false },
        });
        return;
      }
      case 'assign_standby':
        return this.give(held, offerOf(decision.offerId), decision.availableAt);
      case 'expire':
        offerOf(decision.offerId).status = 'expired';
        return;
      case 'withdraw':
        offerOf(decision.offerId).status = 'withdrawn';
        return;
      case 'escalate':
        request.step = decision.step;
        return;
      case 'alarm':
        request.alarm = { since: this.now, rungAt: this.now, takenAt: null, ...request.alarm, ...decision };
        return;
      case 'ring_again':
        if (request.alarm) request.alarm.rungAt = this.now;
        return;
      case 'call_back_due':
        return;
      case 'clear_alarm':
        request.alarm = null;
        return;
      case 'ask_still_here':
        request.stillHere.askedAt = this.now;
        return;
      case 'give_up':
        request.status = 'unmet';
        return;
    }
  }

  private release({ coachId, modality }: AssignmentState): void {
    const coach = this.coachOf(coachId);
    if (modality === 'phone') coach.phoneCalls -= 1;
    else Object.assign(coach, { busy: false, visit: null });
  }

  private occupy(
    { coachId, modality }: OfferState,
    { id, facility, facilityId }: RequestState,
    etaAt: Date,
  ): void {
    const coach = this.coachOf(coachId);
    if (coach.busy || coach.phoneCalls >= coach.phoneCallsAtOnce)
      throw new Error(`${coachId} holds one too many`);
    if (modality === 'phone') coach.phoneCalls += 1;
    else coach.busy = true;
    if (modality === 'in_person')
      coach.visit = { assignmentId: `${id}-a`, facilityId, ...facility, arrived: false, beginsAt: etaAt };
  }

  private give(held: Held, offer: OfferState, availableAt: Date): void {
    const { request } = held;
    for (const other of request.offers)
      if (other.status === 'open' || other.status === 'standby') other.status = 'withdrawn';
    offer.status = 'accepted';
    const etaAt = new Date(availableAt.getTime() + 600_000);
    this.occupy(offer, request, etaAt);
    request.status = 'assigned';
    request.alarm = null;
    held.assignment = {
      coachId: offer.coachId,
      status: 'assigned',
      modality: offer.modality,
      acceptedAt: this.now,
      travelMinutes: 10,
      etaAt,
      arrivedAt: null,
      coachLeft: false,
    };
    for (const other of this.requests) if (isOpen(other.request.status)) other.nextActionAt = this.now;
  }

  private in = (minutes: number): Date => new Date(this.now.getTime() + minutes * 60_000);
}
