export interface Coordinates {
  latitude: number;
  longitude: number;
}

/**
 * A point as maps let people copy it: "41.3031, -72.9361". Degrees, latitude first.
 * @returns undefined for anything else, also for a point that is not on Earth
 */
export function readCoordinates(text: string): Coordinates | undefined {
  const parts = /^\s*\(?\s*(-?\d+(?:\.\d+)?)°?\s*[,;\s]\s*(-?\d+(?:\.\d+)?)°?\s*\)?\s*$/.exec(text);
  if (!parts) return undefined;
  const [latitude, longitude] = [Number(parts[1]), Number(parts[2])];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return { latitude, longitude };
}

/** Where on the map it is, to see whether it is the right place. */
export const seeOnMap = ({ latitude, longitude }: Coordinates): string =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
