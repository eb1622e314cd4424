import type { ListedFacility } from '../import/facility-rows.js';
import { pickWeighted, type Random } from '@causeway/kernel';
import type { Survival } from './survivals.js';

/**
 * The emergency department that could have asked: one of the county's hospitals, a large one more often than a small
 * one (by beds); where the county has none, the nearest to its middle.
 */
export function facilityFor(
  survival: Survival,
  facilities: readonly ListedFacility[],
  random: Random,
): ListedFacility {
  const inCounty = facilities.filter(({ countyFips }) => countyFips === survival.countyFips);
  if (inCounty.length > 0) return pickWeighted(inCounty, ({ beds }) => beds ?? 0, random);
  const [first, ...others] = facilities;
  if (!first) throw new Error('There are no facilities to choose from');
  return others.reduce(
    (nearest, facility) => (distance(survival, facility) < distance(survival, nearest) ? facility : nearest),
    first,
  );
}

interface Place {
  latitude: number;
  longitude: number;
}

/** In degrees of latitude; good enough to compare, within one state. */
function distance(from: Place, to: Place): number {
  const shrink = Math.cos((from.latitude * Math.PI) / 180);
  return Math.hypot(to.latitude - from.latitude, (to.longitude - from.longitude) * shrink);
}
