import { afterVisit, type Afterwards } from './afterwards.js';
import { bestFirst } from './best-first.js';
import { exclusionOf, type Exclusion } from './exclusions.js';
import type { Judged, Ranking } from './judged.js';
import { ScoreSheet, type Score } from './score-sheet.js';
import { score } from './scores.js';
import type { CoachState, OfferState } from './situation.js';
import { travelBetween, type Travel } from './travel.js';
import { wishesOf } from './wishes.js';

/** A coach at a place in a ranking. */
export class Candidate {
  constructor(
    readonly coachId: string,
    readonly travel: Travel | null,
    /** How a coach who is with somebody can come; null for one who can set out now. */
    readonly afterwards: Afterwards | null,
    /** Why this coach cannot be asked; null for a coach who can. */
    readonly excludedBecause: Exclusion | null,
    /** The sum of all scores, in tenths of a point. */
    readonly tenths: number,
    private readonly sheet: ScoreSheet,
    private readonly row: number,
  ) {}

  get totalPoints(): number {
    return this.tenths / 10;
  }

  /** Why this coach is at this place. */
  scores(): Score[] {
    return this.sheet.scoresOf(this.row);
  }

  /** The same coach, who cannot be asked. */
  excluded(because: Exclusion): Candidate {
    return new Candidate(
      this.coachId,
      this.travel,
      this.afterwards,
      because,
      this.tenths,
      this.sheet,
      this.row,
    );
  }
}

const none: readonly OfferState[] = [];

/** Every coach with each score and, for those who cannot be asked, the reason; the best first. n log n in coaches. */
export function rank(coaches: readonly CoachState[], ranking: Ranking): Candidate[] {
  const { request } = ranking;
  const offers = offersByCoach(request.offers);
  const wishes = wishesOf(request);
  const sheet = new ScoreSheet(coaches.length);
  const candidates = coaches.map((coach, row) => {
    const from = coach.visit ?? coach;
    const travel = ranking.travel
      ? ranking.travel(from, request.facilityId)
      : travelBetween(from, request.facility);
    const afterwards = coach.visit && afterVisit(coach.visit, travel, ranking);
    const judged: Judged = {
      coach,
      offers: offers.get(coach.id) ?? none,
      travel,
      afterwards,
      ranking,
      wishes,
    };
    score(judged, sheet, row);
    return new Candidate(coach.id, travel, afterwards, exclusionOf(judged), sheet.tenthsOf(row), sheet, row);
  });
  return bestFirst(candidates);
}

/** The candidates who can be asked, the best first. */
export const eligible = (coaches: readonly CoachState[], ranking: Ranking): Candidate[] =>
  rank(coaches, ranking).filter(({ excludedBecause }) => excludedBecause === null);

function offersByCoach(offers: readonly OfferState[]): Map<string, OfferState[]> {
  const grouped = new Map<string, OfferState[]>();
  for (const offer of offers) {
    const mine = grouped.get(offer.coachId);
    if (mine) mine.push(offer);
    else grouped.set(offer.coachId, [offer]);
  }
  return grouped;
}
