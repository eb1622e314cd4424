import type { OneOf, scoreNames } from '@causeway/contracts';
import { includes, type Judged } from './exclusions.js';

/** One reason for a place in the ranking. A point is worth a minute of travel. */
export interface Score {
  name: OneOf<typeof scoreNames>;
  points: number;
  /** What the points come from: minutes of travel or too late, hours since the last offer, calls, 1 for a match; null when unknown. */
  value: number | null;
}

/** A coach whose place is not known ranks like one two hours away. */
export const UNKNOWN_TRAVEL_MINUTES = 120;
/** A coach who was not asked for this long has waited longest. */
const FAIRNESS_HOURS = 24;
/** Coming too late costs as much as an hour of travel: such a coach is asked only when nobody could be in time. */
const TOO_LATE_POINTS = 60;

/** The soft reasons for and against asking this coach. Wishes never leave anybody without a coach. */
export function scoresOf(judged: Judged): Score[] {
  const { coach, request, reach, policy, travel } = judged;
  const { weights } = policy;
  const scores: Score[] = [];
  if (reach.modality === 'in_person') {
    const minutes = travel?.minutes ?? null;
    scores.push({ name: 'travel', points: -(minutes ?? UNKNOWN_TRAVEL_MINUTES), value: minutes });
    const late = minutesTooLate(judged);
    if (late > 0) scores.push({ name: 'in_time', points: -TOO_LATE_POINTS, value: late });
  }
  const { askedForCoach, preferredLanguage, preferredCoachGender, pathwayInterest } = request;
  const wish = (name: Score['name'], matches: boolean, points: number) =>
    scores.push({ name, points: matches ? points : 0, value: matches ? 1 : 0 });
  if (askedForCoach !== null)
    wish('continuity', includes([coach.firstName], askedForCoach), weights.continuity);
  if (preferredLanguage !== null)
    wish('language', includes(coach.languages, preferredLanguage), weights.language);
  if (preferredCoachGender !== null) wish('gender', coach.gender === preferredCoachGender, weights.gender);
  if (pathwayInterest !== null) wish('pathway', includes(coach.pathways, pathwayInterest), weights.pathway);
  scores.push(fairness(judged));
  if (coach.callsThisShift > 0 || coach.hardCallsThisWeek > 0) scores.push(load(judged));
  return scores;
}

/** By how many minutes the person would have left; 0 when nobody said when, or there is time. */
function minutesTooLate({ request, travel, now }: Judged): number {
  if (!request.expectedLeaveAt || !travel) return 0;
  const left = (request.expectedLeaveAt.getTime() - now.getTime()) / 60_000;
  return Math.max(0, Math.round(travel.minutes - left));
}

function fairness({ coach, policy, now }: Judged): Score {
  const hours = coach.lastOfferedAt
    ? (now.getTime() - coach.lastOfferedAt.getTime()) / 3_600_000
    : FAIRNESS_HOURS;
  const share = Math.min(1, Math.max(0, hours / FAIRNESS_HOURS));
  return { name: 'fairness', points: tenth(share * policy.weights.fairness), value: tenth(hours) };
}

/** Who carried much lately is spared. Declining never counts. */
function load({ coach, policy }: Judged): Score {
  const calls = coach.callsThisShift + 2 * coach.hardCallsThisWeek;
  return { name: 'load', points: -tenth(calls * policy.weights.load), value: calls };
}

export const tenth = (value: number): number => Math.round(value * 10) / 10;
