import type { dispatchModes, OneOf } from '@causeway/contracts';

export type DispatchMode = OneOf<typeof dispatchModes>;

/**
 * When the search goes a step further, in minutes after the request came; null leaves the step out. The first three are
 * also taken at once when nobody is left to ask. All but the last hurry when the person will leave sooner.
 */
export interface Ladder {
  /** Coaches farther away, and those who do not match a wish. */
  wider: number;
  /** The second line of the rota. */
  onCall: number | null;
  /** The dispatcher is called. */
  dispatcher: number;
  /** The supervisor is called, when the dispatcher found nobody either. */
  supervisor: number | null;
  /** Coaches are asked to talk by video, then by phone. */
  video: number | null;
  phone: number | null;
  /** Nobody could come: the request ends as unmet. */
  unmet: number | null;
}

/** What each reason for a coach is worth, in minutes of travel. */
export interface Weights {
  language: number;
  gender: number;
  pathway: number;
  /** The coach whom the person asked for. */
  continuity: number;
  /** For a coach who was not asked for a day; less for one who was. */
  fairness: number;
  /** Taken off for each call of this shift; twice that for each hard call of the last seven days. */
  load: number;
}

/** How an organization dispatches, or how one facility is served. */
export interface Policy {
  mode: DispatchMode;
  /** How long a coach is asked before the next one is, in seconds. */
  offerSeconds: number;
  /** `phased`: how many are asked first; each further phase asks twice as many. */
  phaseSize: number;
  /** `batch`: how long requests are gathered, in seconds. */
  batchSeconds: number;
  /** First only coaches within this travel time are asked, in minutes; null: all. */
  nearbyMinutes: number | null;
  ladder: Ladder;
  weights: Weights;
  /**
   * How long a coach is expected to be with a person, in minutes: one who will be free soon enough is asked when nobody is
   * free. 0: nobody who is with somebody is asked.
   */
  visitMinutes: number;
  /** How long after an unanswered offer the same coach may be asked again, when nobody else is left, in seconds. */
  askAgainSeconds: number;
  /** The requester is asked whether the person is still there after this many minutes, and again; null: never. */
  stillHereMinutes: number | null;
  /** After this many minutes without an answer the dispatcher is called. */
  stillHereAnswerMinutes: number;
  /** A coach is not asked for this many hours after a hard call. */
  restHours: number;
  /** Calls in one stretch on duty; null: no limit. */
  callsPerShift: number | null;
  /** Hard calls in seven days; null: no limit. */
  hardCallsPerWeek: number | null;
  /** Minutes over the time to set out, or of arrival, after which the dispatcher is called. */
  lateMinutes: number;
  /** Hours after arriving when a request that was not closed is asked about. */
  closeHours: number;
  /** An alarm rings again after so many minutes, until somebody takes it; null: it rings once. */
  ringAgainMinutes: number | null;
  /** When nobody could come, the team calls back the next morning. */
  callBack: boolean;
}

/** How often a request with nobody left to ask is looked at again, in seconds. */
export const RECHECK_SECONDS = 15;

/**
 * What an organization starts with. One coach after the other, as the pagers and phone trees of today do, and the
 * dispatcher called as soon as nobody is left. Three minutes each: with less, coaches who would have come are passed over
 * for others farther away (docs/adr/0017-three-minutes.md). Two hours until unmet: "a coach has up to two hours to arrive"
 * (CCAR, theday.com 2018-02-09). Nobody has published how long coaches stay: an hour is what three of four visits take that
 * docs/evidence.md assumes (45 minutes for half of them), since a promise that is broken is worse than one not made.
 */
export const defaultPolicy: Policy = {
  mode: 'sequential',
  offerSeconds: 180,
  phaseSize: 2,
  batchSeconds: 15,
  nearbyMinutes: null,
  ladder: { wider: 5, onCall: 10, dispatcher: 15, supervisor: 30, video: 40, phone: 50, unmet: 120 },
  weights: { language: 20, gender: 15, pathway: 10, continuity: 30, fairness: 10, load: 3 },
  visitMinutes: 60,
  askAgainSeconds: 600,
  stillHereMinutes: 30,
  stillHereAnswerMinutes: 10,
  restHours: 2,
  callsPerShift: null,
  hardCallsPerWeek: null,
  lateMinutes: 15,
  closeHours: 4,
  ringAgainMinutes: 5,
  callBack: true,
};

/** Fills what was not known yet when a policy was stored. */
export const completePolicy = (stored: Partial<Policy>, fallback: Policy): Policy => ({
  ...fallback,
  ...stored,
  ladder: { ...fallback.ladder, ...stored.ladder },
  weights: { ...fallback.weights, ...stored.weights },
});
