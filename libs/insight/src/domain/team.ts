import { randomFrom } from '@causeway/kernel';
import type { Ask, Site, TeamMember } from './scenario.js';
import { apportion, dutyOf, type WeeklyShift } from './shifts.js';

/** Coaches live around the facility that is nearest to them, not in it: degrees, about five kilometres. */
const AROUND_DEGREES = 0.05;

export interface TeamWishes {
  count: number;
  facilities: readonly Site[];
  asks: readonly Ask[];
  shifts: readonly WeeklyShift[];
  /** Weekday of the first day, 0 is Monday. */
  firstWeekday: number;
  days: number;
  seed: number;
}

/**
 * A simulated team. Every coach belongs to a facility, near which she lives: as many to each as its share of all the
 * requests that will be made, so that coaches who serve one facility only could not be spread better with hindsight. The
 * shifts are dealt out in turn, in their proportions, so that a facility's coaches work different ones where it can be.
 */
export function teamOf({
  count,
  facilities,
  asks,
  shifts,
  firstWeekday,
  days,
  seed,
}: TeamWishes): TeamMember[] {
  const demand = facilities.map(() => 0);
  for (const { facility } of asks) demand[facility] = (demand[facility] ?? 0) + 1;
  const homes = apportion(count, demand).flatMap((coaches, facility) =>
    Array.from({ length: coaches }, () => facility),
  );
  const duties = shifts.map((shift) => dutyOf(shift, firstWeekday, days));
  const turns = inTurns(
    apportion(
      count,
      shifts.map((shift) => shift.coaches),
    ),
  );
  return homes.map((facility, index) => {
    const random = randomFrom(seed, 'home', index);
    const nearby = (degrees: number | null | undefined) =>
      degrees == null ? null : degrees + (random() * 2 - 1) * AROUND_DEGREES;
    const site = facilities[facility];
    return {
      latitude: nearby(site?.latitude),
      longitude: nearby(site?.longitude),
      facility,
      duty: duties[turns[index] ?? 0] ?? [],
    };
  });
}

/** Indices so that each appears as often as `counts` says, every prefix as even as can be. */
function inTurns(counts: readonly number[]): number[] {
  return counts
    .flatMap((count, index) =>
      Array.from({ length: count }, (_, turn) => ({ index, place: (turn + 0.5) / count })),
    )
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ index }) => index);
}

/** The same team on islands: each coach waits in her facility, and so is there at once. */
export const onIslands = (coaches: readonly TeamMember[], facilities: readonly Site[]): TeamMember[] =>
  coaches.map((coach) => {
    const { latitude, longitude } = facilities[coach.facility] ?? coach;
    return { ...coach, latitude, longitude };
  });
