import type { Afterwards } from './afterwards.js';
import type { Policy } from './policy.js';
import type { Reach } from './reach.js';
import type { CoachState, OfferState, TravelEstimate, WaitingRequest } from './situation.js';
import type { Travel } from './travel.js';
import type { Wishes } from './wishes.js';

/** What a ranking is made for. */
export interface Ranking {
  request: WaitingRequest;
  reach: Reach;
  policy: Policy;
  now: Date;
  travel?: TravelEstimate | undefined;
}

/** Everything that one coach is judged by for one request. */
export interface Judged {
  coach: CoachState;
  /** This coach's offers of this request. */
  offers: readonly OfferState[];
  travel: Travel | null;
  /** How a coach who is with somebody can be there in time; null for all others. */
  afterwards: Afterwards | null;
  ranking: Ranking;
  wishes: Wishes;
}
