import {
  decide,
  defaultPolicy,
  travelBetween,
  type CoachState,
  type Decision,
  type Policy,
  type Situation,
  type WaitingRequest,
} from '@causeway/dispatch';
import type { Model, Simulation } from './domain/simulation.js';
import type { CoachNow, RequestNow } from './domain/state.js';

const MINUTE_MS = 60_000;

/**
 * How a simulated organization dispatches: as the engine does by default, but that there is no need to look again now
 * and then at those who wait: a simulation misses nothing that happens.
 */
const policy: Policy = {
  ...defaultPolicy,
  stillHereMinutes: null,
  ladder: { ...defaultPolicy.ladder, unmet: null },
};

/** Until when a coach should be there, in milliseconds: the order in which requests get coaches. */
const PROMISED_MS = 60 * MINUTE_MS;

/** Every coach may go everywhere; which ones are considered says {@link Among}. */
const everywhere: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });
const nowhere: ReadonlySet<string> = new Set();

/** Whether a coach may be considered for a request at all. */
export type Among = (coach: CoachNow, request: RequestNow) => boolean;

/** The policy of the live engine, on a virtual clock. Everything that `decide` is told, it is told here. */
export class DispatchModel implements Model {
  private readonly startsAtMs: number;
  /** What people have been called for, as the engine keeps it with the request. */
  private readonly alarms = new WeakMap<RequestNow, Situation['request']['alarm']>();

  constructor(
    startsAt: Date,
    private readonly among: Among = () => true,
  ) {
    this.startsAtMs = startsAt.getTime();
  }

  look(request: RequestNow, floor: Simulation): void {
    const coaches = floor.coaches.filter(
      (coach) =>
        (coach.onDuty || request.offers.some((offer) => offer.coach === coach)) && this.among(coach, request),
    );
    const { decisions, nextActionAt } = decide(
      {
        request: {
          ...this.waiting(request),
          status: 'searching',
          alarm: this.alarms.get(request) ?? null,
          stillHere: { askedAt: null, answeredAt: null },
        },
        assignment: null,
        others: [...floor.searching]
          .filter((other) => other !== request && other.offers.every(({ status }) => status !== 'open'))
          .map((other) => ({ request: this.waiting(other), policy })),
        lookAgainSeconds: 3600,
        coaches: coaches.map((coach) => this.stateOf(coach, request)),
      },
      policy,
      this.dateAt(floor.now),
    );
    for (const decision of decisions) this.carryOut(decision, request, floor);
    if (request.status === 'searching' && nextActionAt) floor.plan(request, this.minuteOf(nextActionAt));
  }

  freed(floor: Simulation): void {
    for (const request of floor.searching) {
      if (floor.free === 0) return;
      this.look(request, floor);
    }
  }

  private waiting({ index, ask, site, offers }: RequestNow): WaitingRequest {
    const receivedAt = this.dateAt(ask.minute);
    return {
      id: String(index).padStart(6, '0'),
      facilityId: String(ask.facility),
      facility: site,
      modality: 'in_person',
      modalitiesCovered: ['in_person'],
      receivedAt,
      promisedArriveAt: new Date(receivedAt.getTime() + PROMISED_MS),
      expectedLeaveAt: null,
      preferredLanguage: null,
      languageRequired: false,
      preferredCoachGender: null,
      genderRequired: false,
      pathwayInterest: null,
      askedForCoach: null,
      step: 'nearby',
      offers: offers.map(({ id, coach, status, expiresAt, availableAt }) => ({
        id: String(id),
        coachId: String(coach.index),
        status,
        modality: 'in_person',
        expiresAt: this.dateAt(expiresAt),
        availableAt: availableAt === null ? null : this.dateAt(availableAt),
      })),
    };
  }

  private stateOf(coach: CoachNow, request: RequestNow): CoachState {
    const { member, index, onDuty, holds, asked, lastOfferedAt } = coach;
    return {
      id: String(index),
      latitude: member.latitude,
      longitude: member.longitude,
      firstName: '',
      duty: onDuty ? 'on_duty' : 'off_duty',
      pausedUntil: null,
      clearedFor: everywhere,
      notSentTo: nowhere,
      busy: holds !== null,
      askedElsewhere: asked !== null && asked.request !== request ? 'alone' : null,
      modalities: ['in_person'],
      languages: [],
      gender: null,
      pathways: [],
      maxTravelMinutes: null,
      callsThisShift: 0,
      hardCallsThisWeek: 0,
      lastHardCallAt: null,
      lastOfferedAt: lastOfferedAt === null ? null : this.dateAt(lastOfferedAt),
    };
  }

  private carryOut(decision: Decision, request: RequestNow, floor: Simulation): void {
    const coachOf = (id: string): CoachNow => {
      const coach = floor.coaches[Number(id)];
      if (!coach) throw new Error(`There is no coach ${id}`);
      return coach;
    };
    switch (decision.type) {
      case 'offer':
        floor.offer(
          request,
          coachOf(decision.coachId),
          this.minuteOf(decision.expiresAt),
          decision.travelMinutes,
        );
        return;
      case 'assign_standby':
        floor.assign(
          request,
          coachOf(decision.coachId),
          this.minuteOf(decision.availableAt),
          decision.travelMinutes,
        );
        return;
      case 'expire':
      case 'withdraw': {
        const offer = request.offers.find(({ id }) => String(id) === decision.offerId);
        if (offer) floor.endOffer(offer, decision.type === 'expire' ? 'expired' : 'withdrawn');
        return;
      }
      case 'alarm':
        this.alarms.set(request, decision);
        return;
      case 'clear_alarm':
        this.alarms.delete(request);
        return;
      // The simulated world has one way to meet, and says itself when a request stays unmet.
      case 'escalate':
      case 'ask_still_here':
      case 'give_up':
        return;
    }
  }

  // Whole milliseconds, so that there and back is the same moment.
  private dateAt = (minute: number): Date => new Date(this.startsAtMs + Math.round(minute * MINUTE_MS));
  private minuteOf = (date: Date): number => (date.getTime() - this.startsAtMs) / MINUTE_MS;
}

/** Estimated minutes of a coach's drive to a request; each way is estimated once. */
export function travelEstimates(): (coach: CoachNow, request: RequestNow) => number | null {
  const known = new Map<number, Map<number, number | null>>();
  return (coach, { ask, site }) => {
    let ways = known.get(ask.facility);
    if (!ways) known.set(ask.facility, (ways = new Map<number, number | null>()));
    let minutes = ways.get(coach.index);
    if (minutes === undefined)
      ways.set(coach.index, (minutes = travelBetween(coach.member, site)?.minutes ?? null));
    return minutes;
  };
}
