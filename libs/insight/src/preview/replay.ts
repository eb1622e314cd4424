import type { CoachState, Policy, WaitingRequest } from '@causeway/dispatch';
import { randomFrom, lognormal, pickWeighted } from '@causeway/kernel';
import { DispatchModel } from '../dispatch-model.js';
import { visit, type Behaviour } from '../domain/behaviour.js';
import type { Scenario } from '../domain/scenario.js';
import { Simulation, type Model } from '../domain/simulation.js';
import type { RequestNow } from '../domain/state.js';
import { spreadOf } from '../domain/spread.js';

/** A request of the past, as far as finding a coach for it goes. */
export interface PastRequest {
  caseNumber: string;
  /** Minutes within which a coach was promised to accept. */
  promisedAcceptMinutes: number;
  /** What was wished for, and what the agreement covers. */
  wishes: Omit<
    WaitingRequest,
    'id' | 'facilityId' | 'facility' | 'receivedAt' | 'promisedArriveAt' | 'step' | 'offers'
  >;
  current: Policy;
  draft: Policy;
  /** Whether the draft is about it at all. */
  concerned: boolean;
}

/** What a coach is able to do and where she may go, by the indices of the scenario. */
export type PastCoach = Pick<
  CoachState,
  | 'firstName'
  | 'clearedFor'
  | 'notSentTo'
  | 'modalities'
  | 'languages'
  | 'gender'
  | 'pathways'
  | 'maxTravelMinutes'
>;

/** How a team answers when it is asked. Shares are of all offers that ran their course. */
export interface AnswerHabits {
  accept: number;
  decline: number;
  later: number;
  silent: number;
  /** Half of the answers came within so many minutes. */
  thinkMinutes: number;
}

export interface Replay {
  scenario: Scenario;
  requests: readonly PastRequest[];
  coaches: readonly PastCoach[];
  habits: AnswerHabits;
}

export type ReplayEnd = 'in_time' | 'late' | 'unmet';

/** What the same requests come to under a policy. */
export interface ReplayFigures {
  /** Accepted within the promise, of all; from 0 to 1. */
  acceptedInTime: number;
  /** Minutes; null when nobody accepted. */
  toAcceptP50: number | null;
  toAcceptP90: number | null;
  offersPerRequest: number;
  /** Requests for which the dispatcher was called. */
  alarmed: number;
  unmet: number;
  ends: ReplayEnd[];
}

/** After that long nobody waits any more, where a policy lets a request wait without end, in minutes. */
const PATIENCE_MINUTES = 1440;
const MINUTE_MS = 60_000;
const THINK_SPREAD = 0.6;
/** Events between two breaths, in which others have their turn. */
const AT_ONCE = 100;

/** Lets the past happen once more under a policy. The same arguments always give the same figures. */
export async function replay(past: Replay, which: 'current' | 'draft', seed: number): Promise<ReplayFigures> {
  const model = new DispatchModel(past.scenario, undefined, {
    policyOf: ({ index }) => quiet(at(past.requests, index)[which]),
    wishesOf: ({ index }) => at(past.requests, index).wishes,
    abilitiesOf: ({ index }) => at(past.coaches, index),
  });
  const simulation = new Simulation(past.scenario, {
    model: whoLeaves(past, model),
    behaviour: asHabit(past.habits, seed),
    patienceMinutes: PATIENCE_MINUTES,
  });
  while (simulation.run(AT_ONCE)) await new Promise(setImmediate);
  const concerned = simulation.requests.filter(({ index }) => at(past.requests, index).concerned);
  const ends = concerned.map(({ acceptedAt, ask, index }): ReplayEnd => {
    if (acceptedAt === null) return 'unmet';
    return acceptedAt - ask.minute <= at(past.requests, index).promisedAcceptMinutes ? 'in_time' : 'late';
  });
  const { p50, p90 } = spreadOf(
    concerned.flatMap(({ ask, acceptedAt }) => (acceptedAt === null ? [] : [acceptedAt - ask.minute])),
  );
  const count = concerned.length || 1;
  return {
    acceptedInTime: ends.filter((end) => end === 'in_time').length / count,
    toAcceptP50: p50,
    toAcceptP90: p90,
    offersPerRequest: concerned.reduce((sum, { offers }) => sum + offers.length, 0) / count,
    alarmed: concerned.filter((request) => model.hasCalled(request)).length,
    unmet: ends.filter((end) => end === 'unmet').length,
    ends,
  };
}

/** Who said when they would leave has left then. */
function whoLeaves({ requests, scenario }: Replay, model: Model): Model {
  const seen = new WeakSet<RequestNow>();
  return {
    look: (request, floor) => {
      const leave = at(requests, request.index).wishes.expectedLeaveAt;
      if (leave && !seen.has(request)) {
        const minute = (leave.getTime() - scenario.startsAt.getTime()) / MINUTE_MS;
        floor.at(Math.max(floor.now, minute), () => floor.giveUp(request));
      }
      seen.add(request);
      model.look(request, floor);
    },
    freed: (floor) => model.freed(floor),
  };
}

/** In the past nobody can be asked whether the person is still there. */
const quiet = (policy: Policy): Policy => ({ ...policy, stillHereMinutes: null });

/** The team as it has answered lately; the same answer to the same ask, whatever policy asks. */
const asHabit = ({ thinkMinutes, ...shares }: AnswerHabits, seed: number): Behaviour => ({
  reply: (request, coach, times) => {
    const random = randomFrom(seed, 'reply', request, coach, times);
    const kinds = (['accept', 'decline', 'later', 'silent'] as const).map((kind) => ({ kind }));
    return {
      kind: pickWeighted(kinds, ({ kind }) => shares[kind], random).kind,
      thinkMinutes: lognormal(random, thinkMinutes, THINK_SPREAD),
      availableInMinutes: 10 + 5 * Math.floor(random() * 8),
    };
  },
  visit: (request, coach, travelMinutes) => visit(travelMinutes, randomFrom(seed, 'visit', request, coach)),
});

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no number ${index}`);
  return item;
}
