import type { OneOf, shiftProblems } from '@causeway/contracts';
import { overlap, type Span } from './occurrences.js';

/** A shift as it is planned, for whoever is to have it. */
export interface PlannedShift extends Span {
  id: string;
  memberId: string | null;
  cancelled: boolean;
}

export interface Away extends Span {
  memberId: string;
}

/**
 * What stands in the way of each of `shifts`, by its id: the coach has another one at the same time, or time off.
 * Only those with a problem are in the answer.
 */
export function problemsOf(
  shifts: readonly PlannedShift[],
  timeOff: readonly Away[],
): Map<string, OneOf<typeof shiftProblems>[]> {
  const problems = new Map<string, OneOf<typeof shiftProblems>[]>();
  const perCoach = new Map<string, PlannedShift[]>();
  for (const shift of shifts) {
    if (shift.memberId === null || shift.cancelled) continue;
    perCoach.set(shift.memberId, [...(perCoach.get(shift.memberId) ?? []), shift]);
  }
  for (const [memberId, own] of perCoach) {
    const away = timeOff.filter((each) => each.memberId === memberId);
    for (const shift of own) {
      const found: OneOf<typeof shiftProblems>[] = [];
      if (own.some((other) => other.id !== shift.id && overlap(other, shift))) found.push('double_booked');
      if (away.some((each) => overlap(each, shift))) found.push('time_off');
      if (found.length > 0) problems.set(shift.id, found);
    }
  }
  return problems;
}
