/** A place, in degrees (WGS 84). */
export interface Place {
  latitude: number | null;
  longitude: number | null;
}

export interface Travel {
  /** Estimated distance by road. */
  km: number;
  minutes: number;
}

const EARTH_RADIUS_KM = 6371;
/** How much longer roads are than the straight line: 1.2 to 1.4 in the United States (Ballou et al. 2002, Boscoe et al. 2012). */
const ROAD_FACTOR = 1.3;
/** Mean speed over a whole drive. */
const KM_PER_HOUR = 50;
/** To the car, parking, and the way in: nobody is there sooner. */
export const DOOR_TO_DOOR_MINUTES = 5;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Travel by road, estimated from the straight line; null when either place is not known. */
export function travelBetween(from: Place, to: Place): Travel | null {
  if (from.latitude === null || from.longitude === null || to.latitude === null || to.longitude === null)
    return null;
  const north = radians(to.latitude - from.latitude);
  const east = radians(to.longitude - from.longitude);
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(east / 2) ** 2;
  const km = 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord))) * ROAD_FACTOR;
  return {
    km: Math.round(km * 10) / 10,
    minutes: DOOR_TO_DOOR_MINUTES + Math.round((km / KM_PER_HOUR) * 60),
  };
}
