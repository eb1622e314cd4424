import type { Behaviour } from './behaviour.js';
import { EventQueue } from './event-queue.js';
import type { Scenario, Site } from './scenario.js';
import { isFree, type CoachNow, type OfferNow, type RequestNow } from './state.js';

/** How coaches are found for requests: what is compared. */
export interface Model {
  /** Looks at a request that is searching: it is new, one of its offers ended, or its time has come. */
  look(request: RequestNow, floor: Simulation): void;
  /** Somebody is free who was not a moment ago. */
  freed(floor: Simulation): void;
}

export interface Terms {
  model: Model;
  behaviour: Behaviour;
  /** Minutes after which the person has left, when no coach has accepted; the request is then unmet. */
  patienceMinutes: number;
}

/**
 * A virtual clock, and what happens on it. It knows what coaches do and what follows from it; whom to ask, and when,
 * is the model's to say. The same scenario, model and behaviour always make the same history.
 */
export class Simulation {
  readonly coaches: CoachNow[];
  readonly requests: RequestNow[] = [];
  /** Requests that nobody holds, the longest waiting first. */
  readonly searching = new Set<RequestNow>();
  /** Minutes since the scenario began. */
  now = 0;
  offersMade = 0;
  /** Coaches whom one could ask now. */
  free = 0;
  private freedTold = true;
  private readonly events = new EventQueue<() => void>();
  /** The minute at which a request is to be looked at; earlier plans are void. */
  private readonly plans = new Map<RequestNow, number>();

  constructor(
    readonly scenario: Scenario,
    private readonly terms: Terms,
  ) {
    this.coaches = scenario.coaches.map((member, index) => ({
      index,
      member,
      onDuty: false,
      holds: null,
      asked: null,
      promised: null,
      lastOfferedAt: null,
      callsThisShift: 0,
      busyMinutes: 0,
    }));
    for (const coach of this.coaches) this.expectDuty(coach, 0);
    this.expectRequest(0);
  }

  /**
   * Lets at most `count` things happen.
   * @returns whether there may be more to come
   */
  run(count = Infinity): boolean {
    for (let left = count; left > 0; left -= 1) {
      const next = this.events.next();
      if (!next) return false;
      this.now = next.minute;
      next.event();
    }
    return true;
  }

  /**
   * Asks a coach, who answers as she does; the answer of an offer that has ended does not count.
   * @param freeAt of a coach who holds a request and is asked to come afterwards: when she is expected to be done
   */
  offer(
    request: RequestNow,
    coach: CoachNow,
    expiresAt: number,
    travelMinutes: number | null,
    freeAt: number | null = null,
  ): void {
    const after = freeAt === null ? null : coach.holds;
    if (!isFree({ ...coach, holds: after ? null : coach.holds }) || coach.promised)
      throw new Error(`Coach ${coach.index} was asked while she is not free`);
    const times = request.offers.filter((earlier) => earlier.coach === coach).length;
    const id = this.offersMade;
    const offer: OfferNow = {
      id,
      request,
      coach,
      status: 'open',
      expiresAt,
      travelMinutes,
      availableAt: freeAt,
      after,
    };
    this.offersMade += 1;
    request.offers.push(offer);
    coach.lastOfferedAt = this.now;
    this.change(coach, { asked: offer });
    const reply = this.terms.behaviour.reply(request.index, coach.index, times);
    if (reply.kind === 'silent') return;
    this.at(this.now + reply.thinkMinutes, () => {
      if (offer.status !== 'open') return;
      if (reply.kind === 'accept' && !coach.holds)
        return this.assign(request, coach, this.now, travelMinutes);
      if (reply.kind === 'later') offer.availableAt = this.now + reply.availableInMinutes;
      this.endOffer(offer, reply.kind === 'decline' ? 'declined' : 'standby');
      if (reply.kind !== 'decline' && offer.after) coach.promised = offer;
      this.terms.model.look(request, this);
    });
  }

  /** Ends an offer that waits for an answer, or for a coach who can later. */
  endOffer(offer: OfferNow, status: Exclude<OfferNow['status'], 'open'>): void {
    offer.status = status;
    if (offer.coach.promised === offer) offer.coach.promised = null;
    if (offer.coach.asked === offer) this.change(offer.coach, { asked: null });
  }

  /**
   * Gives a request to a coach who holds none.
   * @param setsOutAt the minute from which on she can set out
   * @param travelMinutes the estimate of the drive
   */
  assign(request: RequestNow, coach: CoachNow, setsOutAt: number, travelMinutes: number | null): void {
    if (request.status !== 'searching') throw new Error(`Request ${request.index} is taken`);
    if (coach.holds) throw new Error(`Coach ${coach.index} holds another request`);
    for (const offer of request.offers) {
      if (offer.status !== 'open' && offer.status !== 'standby') continue;
      this.endOffer(offer, offer.coach === coach ? 'accepted' : 'withdrawn');
    }
    this.change(coach, { holds: request });
    coach.callsThisShift += 1;
    this.leaveSearch(request, 'assigned');
    request.acceptedAt = this.now;
    request.expectedAt = travelMinutes === null ? null : Math.max(this.now, setsOutAt) + travelMinutes;
    if (coach.asked) this.plan(coach.asked.request, this.now);

    const acceptedAt = this.now;
    const visit = this.terms.behaviour.visit(request.index, coach.index, travelMinutes);
    const arrival = Math.max(this.now, setsOutAt) + visit.readyMinutes + visit.travelMinutes;
    this.at(arrival, () => {
      request.status = 'arrived';
      request.arrivedAt = this.now;
    });
    this.at(arrival + visit.stayMinutes, () => {
      request.status = 'closed';
      request.closedAt = this.now;
      coach.busyMinutes += this.now - acceptedAt;
      this.change(coach, { holds: null });
    });
  }

  /** Has a request looked at then, instead of at any time planned before. */
  plan(request: RequestNow, minute: number): void {
    if (this.plans.get(request) === minute) return;
    this.plans.set(request, minute);
    this.at(minute, () => {
      if (request.status !== 'searching' || this.plans.get(request) !== minute) return;
      this.plans.delete(request);
      this.terms.model.look(request, this);
    });
  }

  /** Nobody will come any more. */
  giveUp(request: RequestNow): void {
    if (request.status !== 'searching') return;
    for (const offer of request.offers) {
      if (offer.status === 'open' || offer.status === 'standby') this.endOffer(offer, 'withdrawn');
    }
    this.leaveSearch(request, 'unmet');
  }

  at(minute: number, event: () => void): void {
    if (minute < Infinity) this.events.add(minute, event);
  }

  private leaveSearch(request: RequestNow, status: 'assigned' | 'unmet'): void {
    request.status = status;
    this.searching.delete(request);
    this.plans.delete(request);
  }

  private change(coach: CoachNow, change: Partial<Pick<CoachNow, 'onDuty' | 'holds' | 'asked'>>): void {
    const before = isFree(coach);
    Object.assign(coach, change);
    const after = isFree(coach);
    this.free += Number(after) - Number(before);
    if (before || !after || !this.freedTold) return;
    // Once everything else of this moment has happened.
    this.freedTold = false;
    this.at(this.now, () => {
      this.freedTold = true;
      if (this.searching.size > 0) this.terms.model.freed(this);
    });
  }

  private expectDuty(coach: CoachNow, place: number): void {
    const span = coach.member.duty[place];
    if (!span) return;
    this.at(span.from, () => {
      coach.callsThisShift = 0;
      this.change(coach, { onDuty: true });
    });
    this.at(span.to, () => {
      this.change(coach, { onDuty: false });
      for (const offer of [coach.asked, coach.promised]) if (offer) this.plan(offer.request, this.now);
      this.expectDuty(coach, place + 1);
    });
  }

  private expectRequest(index: number): void {
    const ask = this.scenario.asks[index];
    if (!ask) return;
    this.at(ask.minute, () => {
      const request = this.newRequest(index, ask, this.siteOf(ask.facility));
      this.requests.push(request);
      this.searching.add(request);
      this.at(ask.minute + this.terms.patienceMinutes, () => this.giveUp(request));
      this.terms.model.look(request, this);
      this.expectRequest(index + 1);
    });
  }

  private newRequest(index: number, ask: RequestNow['ask'], site: Site): RequestNow {
    return {
      index,
      ask,
      site,
      status: 'searching',
      offers: [],
      acceptedAt: null,
      expectedAt: null,
      arrivedAt: null,
      closedAt: null,
    };
  }

  private siteOf(facility: number): Site {
    const site = this.scenario.facilities[facility];
    if (!site) throw new Error(`There is no facility ${facility}`);
    return site;
  }
}
