import { AROUND_THE_CLOCK, teamOf, type Scenario, type Site, type WeeklyShift } from '@causeway/insight/pure';
import { daysIn, weekdayOf } from '../replay/demand.js';
import type { Scenario as Moments } from '../replay/prepare.js';

export interface WorldWishes {
  coaches: number;
  /** None: everybody is on duty all the time. */
  shifts: readonly WeeklyShift[];
  /** Minutes within which a coach is promised to be there, at every facility. */
  promisedArriveMinutes: number;
  seed: number;
}

/** What is simulated: the same moments at the same hospitals that a replay sends, and a team. */
export function worldOf({ range, facilities, demands, from }: Moments, wishes: WorldWishes): Scenario {
  const { coaches: count, promisedArriveMinutes, seed } = wishes;
  const sites = facilities.map(({ name, latitude, longitude }): Site => {
    return { name, latitude, longitude, promisedArriveMinutes };
  });
  const indexOf = new Map(facilities.map(({ sourceId }, index) => [sourceId, index]));
  const asks = demands.map(({ number, minute }) => ({
    minute,
    facility: indexOf.get(from.get(number)?.sourceId ?? '') ?? 0,
  }));
  const shifts = wishes.shifts.length > 0 ? wishes.shifts : [AROUND_THE_CLOCK];
  const coaches = teamOf({
    count,
    facilities: sites,
    asks,
    shifts,
    firstWeekday: weekdayOf(range.from),
    days: daysIn(range),
    seed,
  });
  return { startsAt: new Date(`${range.from}T00:00:00Z`), facilities: sites, coaches, asks };
}
