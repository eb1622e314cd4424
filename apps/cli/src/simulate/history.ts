import { HOURS_OF_WEEK, type DemandHistory, type Site } from '@causeway/insight/pure';
import { daysIn, weekdayOf } from '../replay/demand.js';
import type { Scenario as Moments } from '../replay/prepare.js';

const DAY = 1440;
const WEEK = 7 * DAY;

/** The recorded moments by the hour of the week, and how much each facility asks. */
export function historyOf(
  { range, demands, facilities, from }: Moments,
  promisedArriveMinutes: number,
): { history: DemandHistory; facilities: (Site & { weight: number })[] } {
  const counts = Array.from({ length: HOURS_OF_WEEK }, () => 0);
  const asked = new Map<string, number>();
  for (const { number, minute } of demands) {
    const hour = Math.floor(((weekdayOf(range.from) * DAY + minute) % WEEK) / 60);
    counts[hour] = (counts[hour] ?? 0) + 1;
    const { sourceId = '' } = from.get(number) ?? {};
    asked.set(sourceId, (asked.get(sourceId) ?? 0) + 1);
  }
  return {
    history: { counts, weeks: daysIn(range) / 7 },
    facilities: facilities
      .map(({ sourceId, name, latitude, longitude }) => {
        return { name, latitude, longitude, promisedArriveMinutes, weight: asked.get(sourceId) ?? 0 };
      })
      .filter(({ weight }) => weight > 0),
  };
}
