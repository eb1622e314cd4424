import type { Place, Travel } from '../domain/travel.js';
import { DOOR_TO_DOOR_MINUTES } from '../domain/travel.js';

/** A place that is known. */
export type Spot = { [Name in keyof Place]: number };

interface TableAnswer {
  code: string;
  durations?: (number | null)[][];
  distances?: (number | null)[][];
}

/**
 * Asks an OSRM-compatible service how long the drives to one place take (its `table` service; durations in seconds,
 * distances in meters: https://project-osrm.org/docs/v5.24.0/api/#table-service).
 * @param milliseconds after which it is given up
 * @returns a travel for each of `from`, null where there is no road
 * @throws Error when it does not answer in time, or not as it should
 */
export async function drivesTo(
  service: string,
  to: Spot,
  from: readonly Spot[],
  milliseconds: number,
): Promise<(Travel | null)[]> {
  const spots = [to, ...from].map(({ longitude, latitude }) => `${longitude},${latitude}`).join(';');
  const sources = from.map((_, index) => index + 1).join(';');
  const url = `${service.replace(/\/+$/, '')}/table/v1/driving/${spots}?sources=${sources}&destinations=0&annotations=duration,distance`;
  const response = await fetch(url, { signal: AbortSignal.timeout(milliseconds), redirect: 'error' });
  if (!response.ok) throw new Error(`The travel service answered ${response.status}`);
  const { code, durations, distances } = (await response.json()) as TableAnswer;
  if (code !== 'Ok' || durations?.length !== from.length)
    throw new Error(`The travel service answered ${code}`);
  return durations.map(([seconds], index) => {
    if (typeof seconds !== 'number') return null;
    const meters = distances?.[index]?.[0];
    return {
      km: typeof meters === 'number' ? Math.round(meters / 100) / 10 : 0,
      minutes: DOOR_TO_DOOR_MINUTES + Math.round(seconds / 60),
    };
  });
}
