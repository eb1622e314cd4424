import { travelBetween, type Place } from '@causeway/dispatch/pure';
import { hourAndWeekday, monthOf } from './month.js';
import { kept, type Kept, type Promised } from './monthly-report.js';

/** One request of any facility, as far as the promise goes: nothing about a person. */
export interface AskedFor extends Promised {
  receivedAt: Date;
  facilityId: string;
  /** How often a coach was asked. */
  offers: number;
  /** The facility nearest to where the coach who took it starts from; null where that is not known. */
  homeFacilityId: string | null;
}

export interface PromiseFigures {
  requests: number;
  accepted: Kept;
  arrived: Kept;
  offers: number;
  /** Requests taken by a coach whose home area is known; and of those, by one of another area. */
  taken: number;
  fromElsewhere: number;
}

export interface PromiseReport {
  all: PromiseFigures;
  byMonth: ({ month: string } & PromiseFigures)[];
  byFacility: ({ facilityId: string } & PromiseFigures)[];
  /** By the hour in which it was asked; hours without a request are left out. */
  byHour: ({ hour: number } & PromiseFigures)[];
}

/** How the promise was kept by the whole organization, as it looks at `now`. */
export function promiseReport(
  requests: readonly AskedFor[],
  { now, timeZone }: { now: Date; timeZone: string },
): PromiseReport {
  const figures = (some: readonly AskedFor[]) => figuresOf(some, now);
  const months = grouped(requests, ({ receivedAt }) => monthOf(receivedAt, timeZone));
  const facilities = grouped(requests, ({ facilityId }) => facilityId);
  const hours = grouped(requests, ({ receivedAt }) => hourAndWeekday(receivedAt, timeZone).hour);
  return {
    all: figures(requests),
    byMonth: [...months].map(([month, some]) => ({ month, ...figures(some) })).sort(by(({ month }) => month)),
    byFacility: [...facilities].map(([facilityId, some]) => ({ facilityId, ...figures(some) })),
    byHour: [...hours].map(([hour, some]) => ({ hour, ...figures(some) })).sort(by(({ hour }) => hour)),
  };
}

function figuresOf(requests: readonly AskedFor[], now: Date): PromiseFigures {
  const taken = requests.filter(({ acceptedAt, homeFacilityId }) => acceptedAt && homeFacilityId !== null);
  return {
    requests: requests.length,
    accepted: kept(requests, now, ({ acceptedAt, promisedAcceptAt }) => [acceptedAt, promisedAcceptAt]),
    arrived: kept(requests, now, ({ arrivedAt, promisedArriveAt }) => [arrivedAt, promisedArriveAt]),
    offers: requests.reduce((sum, { offers }) => sum + offers, 0),
    taken: taken.length,
    fromElsewhere: taken.filter(({ facilityId, homeFacilityId }) => homeFacilityId !== facilityId).length,
  };
}

/** The facility nearest to a place; null when the place, or every facility's, is not known. Of equals the first. */
export function nearestFacility(
  place: Place,
  facilities: readonly ({ id: string } & Place)[],
): string | null {
  let nearest: { id: string; km: number } | null = null;
  for (const facility of facilities) {
    const km = travelBetween(place, facility)?.km;
    if (km !== undefined && (!nearest || km < nearest.km)) nearest = { id: facility.id, km };
  }
  return nearest?.id ?? null;
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const by =
  <Item>(keyOf: (item: Item) => string | number) =>
  (one: Item, other: Item): number =>
    keyOf(one) < keyOf(other) ? -1 : 1;
