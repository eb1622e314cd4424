import type { outcomes, OneOf } from '@causeway/contracts';
import { lognormal, pickWeighted, randomFrom, type Random } from '@causeway/kernel';

/**
 * How a simulated coach behaves. Nobody has measured this for coaches: the shares and times are assumptions, chosen so
 * that every way to answer happens often enough to matter.
 */
const answers = [
  { kind: 'accept', share: 78 },
  { kind: 'decline', share: 12 },
  { kind: 'later', share: 6 },
  { kind: 'silent', share: 4 },
] as const;

/** Half of the coaches have answered after this many minutes; the mean is near 78 seconds. */
const THINK_MINUTES = 65 / 60;
const THINK_SPREAD = 0.6;

/** What a coach does about an offer. Times in simulated minutes. */
export interface Reply {
  kind: (typeof answers)[number]['kind'];
  thinkMinutes: number;
  /** For `later`: "I can in N minutes". */
  availableInMinutes: number;
}

export function replyTo(random: Random): Reply {
  return {
    kind: pickWeighted(answers, ({ share }) => share, random).kind,
    thinkMinutes: lognormal(random, THINK_MINUTES, THINK_SPREAD),
    availableInMinutes: 10 + 5 * Math.floor(random() * 8),
  };
}

/** What comes of a request that a coach took. Times in simulated minutes. */
export interface Visit {
  /** Until the coach sets out. */
  readyMinutes: number;
  travelMinutes: number;
  stayMinutes: number;
  outcome: OneOf<typeof outcomes>;
}

/** Where the way is not known, minutes. */
const UNKNOWN_TRAVEL = 30;

/** RWJBarnabas saw 89% accepted; the others are assumptions. */
const ends: { outcome: Visit['outcome']; share: number }[] = [
  { outcome: 'engaged', share: 59 },
  { outcome: 'referred', share: 30 },
  { outcome: 'declined', share: 6 },
  { outcome: 'left_before_arrival', share: 3 },
  { outcome: 'already_discharged', share: 1 },
  { outcome: 'could_not_meet', share: 1 },
];

const met = new Set<Visit['outcome']>(['engaged', 'referred', 'declined']);

/** @param estimate minutes of travel as the server estimates them */
export function visit(estimate: number | null, random: Random): Visit {
  const { outcome } = pickWeighted(ends, ({ share }) => share, random);
  return {
    readyMinutes: lognormal(random, 2, 0.5),
    travelMinutes: (estimate ?? UNKNOWN_TRAVEL) * lognormal(random, 1, 0.15),
    // A coach who meets nobody asks around and leaves.
    stayMinutes: met.has(outcome) ? lognormal(random, 45, 0.4) : lognormal(random, 8, 0.4),
    outcome,
  };
}

/** What coaches do in a simulation, by the numbers of request and coach: the same whatever model asks them. */
export interface Behaviour {
  /** @param times how often this coach was asked about this request before */
  reply(request: number, coach: number, times: number): Reply;
  /** @param travelMinutes the estimate of the drive; null when it is not known */
  visit(request: number, coach: number, travelMinutes: number | null): Visit;
}

/** Coaches as above, drawn for a seed. */
export const simulatedCoaches = (seed: number): Behaviour => ({
  reply: (request, coach, times) => replyTo(randomFrom(seed, 'reply', request, coach, times)),
  visit: (request, coach, travelMinutes) => visit(travelMinutes, randomFrom(seed, 'visit', request, coach)),
});
