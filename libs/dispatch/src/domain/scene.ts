import type { Decision, Plan } from './plan.js';
import type { Policy } from './policy.js';
import {
  isSearching,
  type CoachState,
  type RequestState,
  type Situation,
  type TravelEstimate,
} from './situation.js';
import { moreUrgentFirst } from './urgency.js';

/** Others that are looked at beside a request at the most: those that are needed soonest. */
export const BESIDE = 50;

/** A request of the scene. Those that are only looked at beside others have no assignment. */
export interface SceneRequest {
  request: RequestState;
  /** What its search goes by; null before it begins. */
  policy: Policy | null;
  assignment: Situation['assignment'];
}

/** A coach with all that she is being asked about. */
export interface SceneCoach extends CoachState {
  asked: readonly { requestId: string; alone: boolean }[];
}

/**
 * Several requests that are decided about one after the other, with the coaches and what waits beside: read once, and
 * kept true as decisions fall, so that each is decided about as if everything had been read anew.
 */
export class Scene {
  private readonly requests: Map<string, SceneRequest>;
  private readonly coaches: Map<string, SceneCoach>;

  /**
   * @param everybody with coaches who are off duty too, for a ranking that people read
   * @param travel how long drives take, where that is known better than by the estimate
   */
  constructor(
    requests: readonly SceneRequest[],
    coaches: readonly SceneCoach[],
    private readonly everybody = false,
    private readonly travel?: TravelEstimate,
  ) {
    this.requests = new Map(requests.map((each) => [each.request.id, each]));
    this.coaches = new Map(coaches.map((coach) => [coach.id, coach]));
  }

  /** These requests, those that are needed soonest first. */
  inOrder<Item extends { id: string }>(items: readonly Item[]): Item[] {
    return [...items].sort((a, b) => moreUrgentFirst(this.at(a.id).request, this.at(b.id).request));
  }

  /** What one of the requests is decided from. */
  situationOf(id: string): Situation {
    const { request, assignment } = this.at(id);
    const searching = isSearching(request.status);
    const offered = new Set(request.offers.map(({ coachId }) => coachId));
    const coaches = [...this.coaches.values()].filter(
      (coach) => this.everybody || coach.duty !== 'off_duty' || offered.has(coach.id),
    );
    return {
      request,
      assignment,
      others: searching ? this.beside(id) : [],
      coaches: coaches.map((coach) => asSeenFrom(id, coach)),
      ...(this.travel && { travel: this.travel }),
    };
  }

  /** Takes in what was decided about a request. */
  apply(id: string, policy: Policy, { decisions }: Plan, now: Date): void {
    const before = this.at(id);
    const request = { ...before.request, offers: [...before.request.offers] };
    if (request.status === 'received') request.status = 'searching';
    this.requests.set(id, { ...before, request, policy: before.policy ?? policy });
    for (const decision of decisions) this.take(request, decision, now);
  }

  private take(request: RequestState, decision: Decision, now: Date): void {
    switch (decision.type) {
      case 'expire':
        return this.endOffer(request, decision.offerId, 'expired');
      case 'withdraw':
        return this.endOffer(request, decision.offerId, 'withdrawn');
      case 'offer': {
        const { coachId, modality, alone, expiresAt, travelMinutes, after } = decision;
        const id = `${request.id} ${coachId}`;
        request.offers.push({
          ...{ id, coachId, status: 'open', modality, expiresAt, availableAt: after?.freeAt ?? null },
          after: after && { assignmentId: after.assignmentId, travelMinutes, handedBack: false },
        });
        return this.change(coachId, ({ asked }) => ({
          lastOfferedAt: now,
          asked: [...asked, { requestId: request.id, alone }],
        }));
      }
      case 'assign_standby': {
        request.status = 'assigned';
        const offer = request.offers.find(({ id }) => id === decision.offerId);
        return this.change(decision.coachId, ({ phoneCalls }) =>
          offer?.modality === 'phone' ? { phoneCalls: phoneCalls + 1 } : { busy: true },
        );
      }
      case 'escalate':
        request.step = decision.step;
        return;
      case 'give_up':
        request.status = 'unmet';
        return;
      case 'alarm':
      case 'clear_alarm':
      case 'ring_again':
      case 'call_back_due':
      case 'ask_still_here':
        // Nobody else is chosen because of it.
        return;
    }
  }

  private endOffer(request: RequestState, offerId: string, status: 'expired' | 'withdrawn'): void {
    const index = request.offers.findIndex(({ id }) => id === offerId);
    const offer = request.offers[index];
    if (!offer) return;
    request.offers[index] = { ...offer, status };
    this.change(offer.coachId, ({ asked }) => ({
      asked: asked.filter(({ requestId }) => requestId !== request.id),
    }));
  }

  private change(coachId: string, how: (coach: SceneCoach) => Partial<SceneCoach>): void {
    const coach = this.coaches.get(coachId);
    if (coach) this.coaches.set(coachId, { ...coach, ...how(coach) });
  }

  /** The other requests for which nobody is being asked now. */
  private beside(id: string): Situation['others'] {
    const others: Situation['others'] = [];
    for (const { request, policy } of this.requests.values()) {
      if (request.id === id || request.status !== 'searching' || !policy) continue;
      if (!request.offers.some(({ status }) => status === 'open')) others.push({ request, policy });
    }
    return others.sort((a, b) => moreUrgentFirst(a.request, b.request)).slice(0, BESIDE);
  }

  private at(id: string): SceneRequest {
    const found = this.requests.get(id);
    if (!found) throw new Error('The scene was set without this request');
    return found;
  }
}

function asSeenFrom(requestId: string, coach: SceneCoach): CoachState {
  const elsewhere = coach.asked.filter((each) => each.requestId !== requestId);
  if (elsewhere.length === 0) return coach;
  return { ...coach, askedElsewhere: elsewhere.some(({ alone }) => alone) ? 'alone' : 'together' };
}
