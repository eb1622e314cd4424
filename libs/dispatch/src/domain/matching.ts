import type { exclusions, OneOf, scoreNames } from '@causeway/contracts';
import type { CoachState, Policy, Situation } from './situation.js';
import { travelBetween, type Travel } from './travel.js';

export type Exclusion = OneOf<typeof exclusions>;

/** One reason for a place in the ranking. A point is worth a minute of travel. */
export interface Score {
  name: OneOf<typeof scoreNames>;
  points: number;
  /** What the points come from: minutes of travel, hours since the last offer, 1 for a match; null when unknown. */
  value: number | null;
}

export interface Candidate {
  coachId: string;
  travel: Travel | null;
  /** Why this coach cannot be asked; null for a coach who can. */
  excludedBecause: Exclusion | null;
  scores: Score[];
  totalPoints: number;
}

/** What a matching wish is worth, in minutes of travel. Wishes are soft: they never leave anybody without a coach. */
const LANGUAGE_POINTS = 20;
const GENDER_POINTS = 15;
const PATHWAY_POINTS = 10;
/** A coach who was not asked for a day gains this much on one who was just asked. */
const FAIRNESS_POINTS = 10;
const FAIRNESS_HOURS = 24;
/** A coach whose place is not known ranks like one two hours away. */
export const UNKNOWN_TRAVEL_MINUTES = 120;

/** Every coach with each score and, for those who cannot be asked, the reason; the best first. */
export function rank(situation: Situation, policy: Policy, now: Date): Candidate[] {
  return situation.coaches
    .map((coach) => judge(coach, situation, policy, now))
    .sort(
      (a, b) =>
        Number(a.excludedBecause !== null) - Number(b.excludedBecause !== null) ||
        b.totalPoints - a.totalPoints ||
        (a.coachId < b.coachId ? -1 : 1),
    );
}

function judge(coach: CoachState, situation: Situation, policy: Policy, now: Date): Candidate {
  const { request } = situation;
  const travel = travelBetween(coach, request.facility);
  const scores: Score[] = [];
  if (request.modality === 'in_person') {
    scores.push({
      name: 'travel',
      points: -(travel?.minutes ?? UNKNOWN_TRAVEL_MINUTES),
      value: travel?.minutes ?? null,
    });
  }
  const wish = (name: Score['name'], wished: string | null, has: boolean, points: number) => {
    if (wished !== null) scores.push({ name, points: has ? points : 0, value: has ? 1 : 0 });
  };
  wish(
    'language',
    request.preferredLanguage,
    includes(coach.languages, request.preferredLanguage),
    LANGUAGE_POINTS,
  );
  wish('gender', request.preferredCoachGender, coach.gender === request.preferredCoachGender, GENDER_POINTS);
  wish('pathway', request.pathwayInterest, includes(coach.pathways, request.pathwayInterest), PATHWAY_POINTS);
  scores.push(fairness(coach, now));
  return {
    coachId: coach.id,
    travel,
    excludedBecause: exclusionOf(coach, situation, policy, now),
    scores,
    totalPoints: Math.round(scores.reduce((sum, { points }) => sum + points, 0) * 10) / 10,
  };
}

/** The hard constraints: a coach either can or cannot. A decline counts for this request only. */
function exclusionOf(
  coach: CoachState,
  { request, offers }: Situation,
  policy: Policy,
  now: Date,
): Exclusion | null {
  if (!coach.onDuty) return 'off_duty';
  if (request.modality === 'in_person' && !coach.cleared) return 'not_cleared';
  if (coach.busy) return 'busy';
  if (coach.askedElsewhere) return 'being_asked';
  const mine = offers.filter((offer) => offer.coachId === coach.id);
  if (mine.some(({ status }) => status === 'open')) return 'being_asked';
  if (mine.some(({ status }) => status === 'declined')) return 'declined_this';
  if (mine.some(({ status }) => status === 'standby')) return 'standing_by';
  const silent = mine.some(
    (offer) => offer.status === 'expired' && askAgainAt(offer.expiresAt, policy) > now,
  );
  return silent ? 'no_answer_yet' : null;
}

/** When a coach who did not answer may be asked again. */
export const askAgainAt = (expiredAt: Date, policy: Policy): Date =>
  new Date(expiredAt.getTime() + policy.askAgainSeconds * 1000);

function fairness(coach: CoachState, now: Date): Score {
  const hours = coach.lastOfferedAt
    ? (now.getTime() - coach.lastOfferedAt.getTime()) / 3_600_000
    : FAIRNESS_HOURS;
  const share = Math.min(1, Math.max(0, hours / FAIRNESS_HOURS));
  return {
    name: 'fairness',
    points: Math.round(share * FAIRNESS_POINTS * 10) / 10,
    value: Math.round(hours * 10) / 10,
  };
}

const includes = (values: readonly string[], wished: string | null): boolean =>
  wished !== null && values.some((value) => value.toLowerCase() === wished.toLowerCase());
