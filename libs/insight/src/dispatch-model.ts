import {
  decide,
  defaultPolicy,
  type CoachState,
  type Decision,
  type Policy,
  type Situation,
  type Visit,
  type WaitingRequest,
} from '@causeway/dispatch/pure';
import { drivesOf } from './drives.js';
import type { Scenario, TeamMember } from './domain/scenario.js';
import type { Model, Simulation } from './domain/simulation.js';
import type { CoachNow, RequestNow } from './domain/state.js';

const MINUTE_MS = 60_000;

/** A policy in a simulation: nobody is asked whether the person is still there, and who has left is drawn, not decided. */
const simulated = (policy: Policy): Policy => ({
  ...policy,
  // Nobody watches the board who could choose: one after the other is what they would do.
  mode: policy.mode === 'manual' ? 'sequential' : policy.mode,
  stillHereMinutes: null,
  ladder: { ...policy.ladder, unmet: null },
  ringAgainMinutes: null,
});

/** There is no need to look again now and then at those who wait: a simulation misses nothing that happens. In seconds. */
const LOOK_AGAIN_SECONDS = 3600;

/** As many as the policy itself looks at together; the longest waiting are the most urgent, since all are promised the same. */
const OTHERS = 50;

const everywhere: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });
const nowhere: ReadonlySet<string> = new Set();

/** The facilities that a coach serves, by their indices as words. */
export type Serves = (member: TeamMember) => ReadonlySet<string>;

const servesAll: Serves = () => everywhere;

/** What is known of requests and coaches beyond their times and places, and how each request is dispatched. */
export interface Ways {
  policyOf: (request: RequestNow) => Policy;
  wishesOf: (request: RequestNow) => Partial<WaitingRequest>;
  abilitiesOf: (coach: CoachNow) => Partial<Omit<CoachState, 'visit'>>;
}

/** Every request with the policy of its facility; nothing is known of wishes and abilities. */
export function waysOf(policyAt: (facility: number) => Policy): Ways {
  const known = new Map<number, Policy>();
  return {
    policyOf: ({ ask: { facility } }) => {
      let policy = known.get(facility);
      if (!policy) known.set(facility, (policy = simulated(policyAt(facility))));
      return policy;
    },
    wishesOf: () => ({}),
    abilitiesOf: () => ({}),
  };
}

/** Every coach serves the facility that she belongs to, and no other. */
export const servesOwn: Serves = ({ facility }) => new Set([String(facility)]);

/** The policy of the live engine, on a virtual clock. Everything that `decide` is told, it is told here. */
export class DispatchModel implements Model {
  private readonly startsAtMs: number;
  /** What people have been called for, and how far the search has gone, as the engine keeps it with the request. */
  private readonly alarms = new Map<RequestNow, Situation['request']['alarm']>();
  private readonly called = new Set<RequestNow>();
  /** How coach and person would meet, by the number of the offer. */
  private readonly modalities = new Map<number, WaitingRequest['modality']>();
  private readonly steps = new Map<RequestNow, WaitingRequest['step']>();
  private readonly drive: ReturnType<typeof drivesOf>;
  private readonly driveBetween: ReturnType<typeof drivesOf>;
  /** What stays the same about a request, and about where each coach may go. */
  private readonly known = new Map<RequestNow, WaitingRequest>();
  private readonly served: readonly ReadonlySet<string>[];

  constructor(
    scenario: Scenario,
    serves: Serves = servesAll,
    private readonly ways: Ways = waysOf(() => defaultPolicy),
  ) {
    this.startsAtMs = scenario.startsAt.getTime();
    this.drive = drivesOf(scenario.coaches, scenario.facilities);
    this.driveBetween = drivesOf(scenario.facilities, scenario.facilities);
    this.served = scenario.coaches.map(serves);
  }

  look(request: RequestNow, floor: Simulation): void {
    const facility = String(request.ask.facility);
    const coaches = floor.coaches.filter(
      (coach) =>
        (coach.onDuty || request.offers.some((offer) => offer.coach === coach)) &&
        this.servedBy(coach).has(facility),
    );
    const { decisions, nextActionAt } = decide(
      {
        request: {
          ...this.waiting(request),
          status: 'searching',
          alarm: this.alarms.get(request) ?? null,
          stillHere: { askedAt: null, answeredAt: null, byPhone: false },
        },
        assignment: null,
        others: this.othersThan(request, floor),
        lookAgainSeconds: LOOK_AGAIN_SECONDS,
        travel: (from, facilityId) =>
          'assignmentId' in from
            ? this.driveBetween(Number(from.facilityId), Number(facilityId))
            : this.drive(Number(from.id), Number(facilityId)),
        coaches: coaches.map((coach) => this.stateOf(coach, request)),
      },
      this.ways.policyOf(request),
      this.dateAt(floor.now),
    );
    for (const decision of decisions) this.carryOut(decision, request, floor);
    if (request.status === 'searching' && nextActionAt) floor.plan(request, this.minuteOf(nextActionAt));
  }

  /** Whether people were called for this request, be it only for a while. */
  hasCalled(request: RequestNow): boolean {
    return this.called.has(request);
  }

  freed(floor: Simulation): void {
    for (const request of floor.searching) {
      if (floor.free === 0) return;
      this.look(request, floor);
    }
  }

  /** Those who wait and are not being asked about, the longest waiting first. */
  private othersThan(request: RequestNow, floor: Simulation): Situation['others'] {
    const others: Situation['others'] = [];
    for (const other of floor.searching) {
      if (other === request || other.offers.some(({ status }) => status === 'open')) continue;
      others.push({ request: this.waiting(other), policy: this.ways.policyOf(other) });
      if (others.length === OTHERS) break;
    }
    return others;
  }

  private servedBy({ index }: CoachNow): ReadonlySet<string> {
    return this.served[index] ?? nowhere;
  }

  private waiting(request: RequestNow): WaitingRequest {
    let known = this.known.get(request);
    if (!known) this.known.set(request, (known = this.received(request)));
    return {
      ...known,
      step: this.steps.get(request) ?? 'nearby',
      offers: request.offers.map(({ id, coach, status, expiresAt, availableAt, travelMinutes, after }) => ({
        id: String(id),
        coachId: String(coach.index),
        status,
        modality: this.modalities.get(id) ?? 'in_person',
        expiresAt: this.dateAt(expiresAt),
        availableAt: availableAt === null ? null : this.dateAt(availableAt),
        after: after && { assignmentId: String(after.index), travelMinutes, handedBack: false },
      })),
    };
  }

  private received(request: RequestNow): WaitingRequest {
    const { index, ask, site } = request;
    const receivedAt = this.dateAt(ask.minute);
    return {
      id: String(index).padStart(7, '0'),
      facilityId: String(ask.facility),
      facility: site,
      modality: 'in_person',
      modalitiesCovered: ['in_person'],
      receivedAt,
      promisedArriveAt: this.dateAt(ask.minute + site.promisedArriveMinutes),
      expectedLeaveAt: null,
      preferredLanguage: null,
      languageRequired: false,
      preferredCoachGender: null,
      genderRequired: false,
      pathwayInterest: null,
      askedForCoach: null,
      step: 'nearby',
      offers: [],
      handedBack: [],
      ...this.ways.wishesOf(request),
    };
  }

  private stateOf(coach: CoachNow, request: RequestNow): CoachState {
    const { member, index, onDuty, holds, asked, promised, lastOfferedAt, callsThisShift } = coach;
    return {
      id: String(index),
      latitude: member.latitude,
      longitude: member.longitude,
      firstName: '',
      duty: onDuty ? 'on_duty' : 'off_duty',
      pausedUntil: null,
      clearedFor: this.servedBy(coach),
      notSentTo: nowhere,
      busy: holds !== null,
      visit: holds && this.visitOf(holds),
      phoneCalls: 0,
      phoneCallsAtOnce: 1,
      askedElsewhere: [asked, promised].some((offer) => offer && offer.request !== request) ? 'alone' : null,
      modalities: ['in_person'],
      languages: [],
      gender: null,
      pathways: [],
      maxTravelMinutes: null,
      callsPerShift: null,
      hardCallsPerWeek: null,
      ...this.ways.abilitiesOf(coach),
      callsThisShift,
      hardCallsThisWeek: 0,
      lastHardCallAt: null,
      lastOfferedAt: lastOfferedAt === null ? null : this.dateAt(lastOfferedAt),
    };
  }

  private visitOf({ index, ask, site, arrivedAt, expectedAt }: RequestNow): Visit {
    const begins = arrivedAt ?? expectedAt;
    return {
      ...{ assignmentId: String(index), facilityId: String(ask.facility) },
      ...{ latitude: site.latitude, longitude: site.longitude },
      arrived: arrivedAt !== null,
      beginsAt: begins === null ? null : this.dateAt(begins),
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
        this.modalities.set(floor.offersMade, decision.modality);
        floor.offer(
          request,
          coachOf(decision.coachId),
          this.minuteOf(decision.expiresAt),
          decision.travelMinutes,
          decision.after && this.minuteOf(decision.after.freeAt),
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
        this.alarms.set(request, {
          ...decision,
          since: this.dateAt(floor.now),
          rungAt: this.dateAt(floor.now),
          takenAt: null,
        });
        this.called.add(request);
        return;
      case 'clear_alarm':
        this.alarms.delete(request);
        return;
      case 'escalate':
        this.steps.set(request, decision.step);
        return;
      case 'give_up':
        floor.giveUp(request);
        return;
      // Do not come of a policy that asks nobody and rings once, nor while a request is open.
      case 'ask_still_here':
      case 'ring_again':
      case 'call_back_due':
        return;
    }
  }

  // Whole milliseconds, so that there and back is the same moment.
  private dateAt = (minute: number): Date => new Date(this.startsAtMs + Math.round(minute * MINUTE_MS));
  private minuteOf = (date: Date): number => (date.getTime() - this.startsAtMs) / MINUTE_MS;
}
