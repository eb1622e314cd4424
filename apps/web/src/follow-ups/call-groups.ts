import { dayOf } from '../shared/day.js';

export const groups = ['overdue', 'today', 'coming'] as const;
export type Group = (typeof groups)[number];

/** Open calls by how urgent they are: of a day before today, of today, of later. The order within stays. */
export function byUrgency<C extends { dueAt: string }>(
  calls: readonly C[],
  now: number,
  timeZone: string,
): Record<Group, C[]> {
  const today = dayOf(now, timeZone);
  const found: Record<Group, C[]> = { overdue: [], today: [], coming: [] };
  for (const call of calls) {
    const day = dayOf(call.dueAt, timeZone);
    found[day < today ? 'overdue' : day === today ? 'today' : 'coming'].push(call);
  }
  return found;
}

/** The next call of every case, and how many come after it: a list of weeks would bury the others. */
export function nextPerCase<C extends { caseNumber: string }>(
  calls: readonly C[],
): { call: C; later: number }[] {
  const found = new Map<string, { call: C; later: number }>();
  for (const call of calls) {
    const known = found.get(call.caseNumber);
    if (known) known.later += 1;
    else found.set(call.caseNumber, { call, later: 0 });
  }
  return [...found.values()];
}
