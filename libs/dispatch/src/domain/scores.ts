import type { Judged } from './judged.js';
import type { ScoreSheet } from './score-sheet.js';

/** A coach whose place is not known ranks like one two hours away. */
export const UNKNOWN_TRAVEL_MINUTES = 120;
/** A coach who was not asked for this long has waited longest. */
const FAIRNESS_HOURS = 24;
/** Coming too late costs as much as an hour of travel: such a coach is asked only when nobody could be in time. */
const TOO_LATE_POINTS = 60;

/** Writes down the soft reasons for and against asking this coach. Wishes never leave anybody without a coach. */
export function score(judged: Judged, sheet: ScoreSheet, row: number): void {
  const { coach, travel, afterwards, ranking, wishes } = judged;
  const { request, reach, now } = ranking;
  const { weights } = ranking.policy;
  if (reach.modality === 'in_person') {
    const minutes = travel?.minutes ?? null;
    sheet.write(row, 'travel', -(minutes ?? UNKNOWN_TRAVEL_MINUTES), minutes);
    const late = minutesTooLate(judged);
    if (late > 0) sheet.write(row, 'in_time', -TOO_LATE_POINTS, late);
  }
  if (afterwards) {
    const wait = Math.ceil((afterwards.freeAt.getTime() - now.getTime()) / 60_000);
    sheet.write(row, 'free_in', -wait, wait);
  }
  const wish = (name: 'continuity' | 'language' | 'gender' | 'pathway', matches: boolean) =>
    sheet.write(row, name, matches ? weights[name] : 0, matches ? 1 : 0);
  if (wishes.coach) wish('continuity', wishes.coach(coach.firstName));
  if (wishes.language) wish('language', coach.languages.some(wishes.language));
  const gender = request.preferredCoachGender;
  if (gender !== null) wish('gender', coach.gender === gender);
  if (wishes.pathway) wish('pathway', coach.pathways.some(wishes.pathway));
  const hours = hoursUnasked(judged);
  const share = Math.min(1, Math.max(0, hours / FAIRNESS_HOURS));
  sheet.write(row, 'fairness', tenth(share * weights.fairness), tenth(hours));
  // Who carried much lately is spared. Declining never counts.
  const calls = coach.callsThisShift + 2 * coach.hardCallsThisWeek;
  if (calls > 0) sheet.write(row, 'load', -tenth(calls * weights.load), calls);
}

/** By how many minutes the person would have left; 0 when nobody said when, or there is time. */
function minutesTooLate({ travel, ranking: { request, now } }: Judged): number {
  if (!request.expectedLeaveAt || !travel) return 0;
  const left = (request.expectedLeaveAt.getTime() - now.getTime()) / 60_000;
  return Math.max(0, Math.round(travel.minutes - left));
}

function hoursUnasked({ coach, ranking: { now } }: Judged): number {
  if (!coach.lastOfferedAt) return FAIRNESS_HOURS;
  return (now.getTime() - coach.lastOfferedAt.getTime()) / 3_600_000;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
