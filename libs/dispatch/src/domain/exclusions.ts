import type { exclusions, OneOf, restReasons } from '@causeway/contracts';
import type { Judged } from './judged.js';
import { isOccupied } from './occupied.js';
import type { Policy } from './policy.js';
import type { CoachState, WaitingRequest } from './situation.js';
import type { Wishes } from './wishes.js';

export type Exclusion = OneOf<typeof exclusions>;

export interface Rest {
  reason: OneOf<typeof restReasons>;
  until: Date | null;
}

/** What a coach carried lately, and the limits of it. */
type Carried = Pick<
  CoachState,
  | 'pausedUntil'
  | 'lastHardCallAt'
  | 'hardCallsThisWeek'
  | 'hardCallsPerWeek'
  | 'callsThisShift'
  | 'callsPerShift'
>;

const HOUR = 3_600_000;

/** Why this coach cannot be asked now; null for one who can. What lasts longest is said first. */
export const exclusionOf = (judged: Judged): Exclusion | null =>
  onDuty(judged) ?? suitable(judged) ?? rested(judged) ?? free(judged) ?? withinReach(judged);

function onDuty({ coach, ranking: { reach } }: Judged): Exclusion | null {
  if (coach.duty === 'off_duty') return 'off_duty';
  return coach.duty === 'on_call' && !reach.onCall ? 'on_call_later' : null;
}

function suitable(judged: Judged): Exclusion | null {
  const { coach, travel, ranking } = judged;
  const tooFar =
    ranking.reach.modality === 'in_person' &&
    coach.maxTravelMinutes !== null &&
    travel !== null &&
    travel.minutes > coach.maxTravelMinutes;
  return unfit(judged) ?? (tooFar ? 'too_far' : null);
}

/** Hard constraints that no waiting changes, and that people who choose by hand do not overrule either. */
function unfit({ coach, wishes, ranking: { request, reach } }: Judged): Exclusion | null {
  const { facilityId } = request;
  if (coach.notSentTo.has(facilityId)) return 'excluded';
  if (!coach.modalities.includes(reach.modality)) return 'no_modality';
  const against = againstMust(coach, request, wishes);
  if (against) return against;
  return reach.modality === 'in_person' && !coach.clearedFor.has(facilityId) ? 'not_cleared' : null;
}

/** What the person needs and this coach does not have; null where nothing is missing. */
export function againstMust(
  coach: Pick<CoachState, 'languages' | 'gender'>,
  { languageRequired, genderRequired, preferredCoachGender: gender }: WaitingRequest,
  { language }: Wishes,
): 'no_language' | 'no_gender' | null {
  if (languageRequired && language && !coach.languages.some(language)) return 'no_language';
  return genderRequired && gender !== null && coach.gender !== gender ? 'no_gender' : null;
}

function rested({ coach, afterwards, ranking: { policy, now } }: Judged): Exclusion | null {
  // Whom she is with now counts when she comes afterwards.
  const carried = afterwards ? { ...coach, callsThisShift: coach.callsThisShift + 1 } : coach;
  const rest = restOf(carried, policy, now);
  if (!rest) return null;
  return rest.reason === 'paused' || rest.reason === 'shift_full' ? rest.reason : 'resting';
}

/** What keeps coaches well: why one is spared now, and until when where a time ends it; null for one who is not. */
export function restOf(coach: Carried, policy: Policy, now: Date): Rest | null {
  if (coach.pausedUntil && coach.pausedUntil > now) return { reason: 'paused', until: coach.pausedUntil };
  const rested = coach.lastHardCallAt && coach.lastHardCallAt.getTime() + policy.restHours * HOUR;
  if (rested && rested > now.getTime()) return { reason: 'hard_call', until: new Date(rested) };
  if (coach.hardCallsThisWeek >= fewest(policy.hardCallsPerWeek, coach.hardCallsPerWeek))
    return { reason: 'week_full', until: null };
  return coach.callsThisShift >= fewest(policy.callsPerShift, coach.callsPerShift)
    ? { reason: 'shift_full', until: null }
    : null;
}

/** The lower of two limits; null sets none. */
const fewest = (policy: number | null, own: number | null): number =>
  Math.min(policy ?? Infinity, own ?? Infinity);

function free({
  coach,
  offers,
  afterwards,
  ranking: { request, policy, reach, now },
}: Judged): Exclusion | null {
  if (isOccupied(coach, reach.modality) && !afterwards) return 'busy';
  const together = policy.mode === 'broadcast' || policy.mode === 'phased';
  if (coach.askedElsewhere === 'alone' || (coach.askedElsewhere === 'together' && (!together || afterwards)))
    return 'being_asked';
  if (request.handedBack.some(({ coachId }) => coachId === coach.id)) return 'handed_back';
  for (const { status, expiresAt } of offers) {
    if (status === 'open') return 'being_asked';
    if (status === 'declined') return 'declined_this';
    if (status === 'standby') return 'standing_by';
    if (status === 'expired' && askAgainAt(expiresAt, policy) > now) return 'no_answer_yet';
  }
  return null;
}

/** What holds only at first, and is given up as the search goes on. */
function withinReach({ coach, travel, wishes, ranking }: Judged): Exclusion | null {
  const { request, reach, policy } = ranking;
  if (!reach.nearby) return null;
  const far = policy.nearbyMinutes !== null && (travel === null || travel.minutes > policy.nearbyMinutes);
  if (far && reach.modality === 'in_person') return 'not_nearby';
  const gender = request.preferredCoachGender;
  const matches =
    (!wishes.language || coach.languages.some(wishes.language)) &&
    (gender === null || coach.gender === gender);
  return matches ? null : 'against_wish';
}

/** When a coach who did not answer may be asked again. */
export const askAgainAt = (expiredAt: Date, policy: Policy): Date =>
  new Date(expiredAt.getTime() + policy.askAgainSeconds * 1000);
