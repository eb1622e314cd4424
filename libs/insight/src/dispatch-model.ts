import {
  decide,
  travelBetween,
  type CoachState,
  type Decision,
  type Policy,
  type Situation,
} from '@causeway/dispatch';
import type { Model, Simulation } from './domain/simulation.js';
import type { CoachNow, RequestNow } from './domain/state.js';

const MINUTE_MS = 60_000;

/**
 * How a simulated organization dispatches: as the engine does by default, but that there is no need to look again now
 * and then at those who wait: a simulation misses nothing that happens.
 */
const policy: Policy = { offerSeconds: 120, askAgainSeconds: 600, recheckSeconds: 3600 };

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
          status: 'searching',
          modality: 'in_person',
          facility: request.site,
          preferredLanguage: null,
          preferredCoachGender: null,
          pathwayInterest: null,
          alarm: this.alarms.get(request) ?? null,
        },
        offers: request.offers.map(({ id, coach, status, expiresAt, availableAt }) => ({
          id: String(id),
          coachId: String(coach.index),
          status,
          expiresAt: this.dateAt(expiresAt),
          availableAt: availableAt === null ? null : this.dateAt(availableAt),
        })),
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

  private stateOf(coach: CoachNow, request: RequestNow): CoachState {
    const { member, index, onDuty, holds, asked, lastOfferedAt } = coach;
    return {
      id: String(index),
      latitude: member.latitude,
      longitude: member.longitude,
      onDuty,
      cleared: true,
      busy: holds !== null,
      askedElsewhere: asked !== null && asked.request !== request,
      languages: [],
      gender: null,
      pathways: [],
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
        this.alarms.set(request, decision.reason);
        return;
      case 'clear_alarm':
        this.alarms.delete(request);
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
