import { addDays, momentOf, weekdayOf } from '@causeway/kernel';
import type { OneOf, coverageProblems, shiftRoles } from '@causeway/contracts';
import { overlap, spanOn, type Span } from './occurrences.js';
import type { Away } from './problems.js';

type ShiftRole = OneOf<typeof shiftRoles>;

/** How many coaches have to be on call: on these weekdays, from a wall time to another (not after it: of the next day). */
export interface CoverageNeed {
  /** 1, Monday, to 7, Sunday: the day on which the hours begin. */
  weekdays: number[];
  startTime: string;
  endTime: string;
  primary: number;
  secondary: number;
}

/** Somebody who is planned to be on call. */
export interface Planned extends Span {
  memberId: string;
  role: ShiftRole;
}

/** A stretch in which more, or fewer, are on call than needed. */
export interface CoverageProblem extends Span {
  kind: OneOf<typeof coverageProblems>;
  role: ShiftRole;
  needed: number;
  planned: number;
}

interface Demand extends Span {
  primary: number;
  secondary: number;
}

/**
 * Where the plan of some days does not fit what is needed, in order. A gap: fewer than needed. An overlap: more than
 * needed, of a role that is needed then. Where needs overlap, the higher one counts; a coach who is away, or planned
 * twice, counts for no more than she can be there. What begins before the first day or ends after the last is whole;
 * where the hours of a need begin, so does another gap, since one shift will hardly fill both.
 * @param from first day
 * @param to last day
 */
export function coverageOf(
  needs: readonly CoverageNeed[],
  planned: readonly Planned[],
  timeOff: readonly Away[],
  zone: string,
  from: string,
  to: string,
): CoverageProblem[] {
  const wide = spanOfDays(addDays(from, -1), addDays(to, 1), zone);
  const demands = demandsOf(needs, zone, addDays(from, -2), addDays(to, 1));
  const found = (['primary', 'secondary'] as const).flatMap((role) => {
    const own = planned.filter((turn) => turn.role === role && overlap(turn, wide));
    const slices = slicesOf(wide, [...demands, ...own, ...timeOff]);
    const starts = new Set(
      demands.flatMap((demand) => (demand[role] > 0 ? [demand.startsAt.getTime()] : [])),
    );
    return merged(
      slices.flatMap((slice) => problemIn(slice, role, demands, own, timeOff)),
      starts,
    );
  });
  const range = spanOfDays(from, to, zone);
  return found
    .filter((problem) => overlap(problem, range))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

const spanOfDays = (from: string, to: string, zone: string): Span => ({
  startsAt: momentOf(from, '00:00', zone),
  endsAt: momentOf(addDays(to, 1), '00:00', zone),
});

function demandsOf(needs: readonly CoverageNeed[], zone: string, from: string, to: string): Demand[] {
  const demands: Demand[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    for (const { weekdays, startTime, endTime, primary, secondary } of needs) {
      if (weekdays.includes(weekdayOf(date)))
        demands.push({ ...spanOn(date, startTime, endTime, zone), primary, secondary });
    }
  }
  return demands;
}

/** The range, cut wherever something begins or ends. */
function slicesOf(range: Span, spans: readonly Span[]): Span[] {
  const edges = new Set([range.startsAt.getTime(), range.endsAt.getTime()]);
  for (const { startsAt, endsAt } of spans) {
    for (const edge of [startsAt, endsAt])
      if (edge > range.startsAt && edge < range.endsAt) edges.add(edge.getTime());
  }
  const sorted = [...edges].sort((one, other) => one - other);
  return sorted
    .slice(0, -1)
    .map((edge, index) => ({ startsAt: new Date(edge), endsAt: new Date(sorted[index + 1] ?? edge) }));
}

function problemIn(
  slice: Span,
  role: ShiftRole,
  demands: readonly Demand[],
  planned: readonly Planned[],
  timeOff: readonly Away[],
): CoverageProblem[] {
  const needed = Math.max(
    0,
    ...demands.filter((demand) => overlap(demand, slice)).map((demand) => demand[role]),
  );
  if (needed === 0) return [];
  const present = new Set(planned.filter((turn) => overlap(turn, slice)).map(({ memberId }) => memberId));
  for (const away of timeOff) if (overlap(away, slice)) present.delete(away.memberId);
  if (present.size === needed) return [];
  return [{ ...slice, kind: present.size < needed ? 'gap' : 'overlap', role, needed, planned: present.size }];
}

/** Joins what follows on one another and says the same, but not over one of `starts`, in milliseconds. */
function merged(problems: readonly CoverageProblem[], starts: ReadonlySet<number>): CoverageProblem[] {
  const joined: CoverageProblem[] = [];
  for (const problem of problems) {
    const last = joined.at(-1);
    const same =
      last?.endsAt.getTime() === problem.startsAt.getTime() &&
      !starts.has(problem.startsAt.getTime()) &&
      last.needed === problem.needed &&
      last.planned === problem.planned;
    if (last && same) last.endsAt = problem.endsAt;
    else joined.push({ ...problem });
  }
  return joined;
}
