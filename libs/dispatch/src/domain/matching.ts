import { exclusionOf, type Exclusion, type Judged } from './exclusions.js';
import type { Policy } from './policy.js';
import type { Reach } from './reach.js';
import { scoresOf, tenth, type Score } from './scores.js';
import type { CoachState, OfferState, TravelEstimate, WaitingRequest } from './situation.js';
import { travelBetween, type Travel } from './travel.js';

export interface Candidate {
  coachId: string;
  travel: Travel | null;
  /** Why this coach cannot be asked; null for a coach who can. */
  excludedBecause: Exclusion | null;
  scores: Score[];
  totalPoints: number;
}

/** What a ranking is made for. */
export interface Ranking {
  request: WaitingRequest;
  reach: Reach;
  policy: Policy;
  now: Date;
  travel?: TravelEstimate | undefined;
}

const none: readonly OfferState[] = [];

/** Every coach with each score and, for those who cannot be asked, the reason; the best first. n log n in coaches. */
export function rank(coaches: readonly CoachState[], ranking: Ranking): Candidate[] {
  const offers = offersByCoach(ranking.request.offers);
  const candidates = coaches.map((coach) => judge(coach, offers.get(coach.id) ?? none, ranking));
  return candidates.sort(
    (a, b) =>
      Number(a.excludedBecause !== null) - Number(b.excludedBecause !== null) ||
      b.totalPoints - a.totalPoints ||
      (a.coachId < b.coachId ? -1 : 1),
  );
}

/** The candidates who can be asked, the best first. */
export const eligible = (coaches: readonly CoachState[], ranking: Ranking): Candidate[] =>
  rank(coaches, ranking).filter(({ excludedBecause }) => excludedBecause === null);

function judge(coach: CoachState, offers: readonly OfferState[], ranking: Ranking): Candidate {
  const { request, reach, policy, now } = ranking;
  const travel = ranking.travel
    ? ranking.travel(coach, request.facilityId)
    : travelBetween(coach, request.facility);
  const judged: Judged = { coach, request, offers, travel, reach, policy, now };
  const scores = scoresOf(judged);
  let total = 0;
  for (const { points } of scores) total += points;
  return {
    coachId: coach.id,
    travel,
    excludedBecause: exclusionOf(judged),
    scores,
    totalPoints: tenth(total),
  };
}

function offersByCoach(offers: readonly OfferState[]): Map<string, OfferState[]> {
  const grouped = new Map<string, OfferState[]>();
  for (const offer of offers) {
    const mine = grouped.get(offer.coachId);
    if (mine) mine.push(offer);
    else grouped.set(offer.coachId, [offer]);
  }
  return grouped;
}
