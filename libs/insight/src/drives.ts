import { travelBetween, type Place, type Travel } from '@causeway/dispatch/pure';

/** Estimated drives by the indices of the places, each estimated once. */
export function drivesOf(
  starts: readonly Place[],
  ends: readonly Place[],
): (start: number, end: number) => Travel | null {
  const known = new Map<number, Travel | null>();
  return (start, end) => {
    const way = start * ends.length + end;
    let drive = known.get(way);
    if (drive === undefined) {
      const [from, to] = [starts[start], ends[end]];
      known.set(way, (drive = from && to ? travelBetween(from, to) : null));
    }
    return drive;
  };
}
