import type { Schemas } from '../../shared/api.js';
import type { Coach } from '../coaches.js';
import { inOrder, type Card } from '../model.js';

type MapData = Schemas['DispatchMap'];
type Facility = Schemas['MapFacility'];
type Kind = Facility['kind'];

export interface LngLat {
  longitude: number;
  latitude: number;
}

/** A facility with open requests, the most urgent first. */
export interface BusyFacility {
  id: string;
  name: string;
  kind: Kind;
  /** Null when nobody has said where it is: then it is in the list only. */
  at: LngLat | null;
  cards: Card[];
  /** How many of them need a human. */
  needing: number;
}

/** A coach who agreed to be shown, where she usually starts from. */
export interface CoachPlace {
  id: string;
  name: string;
  state: Coach['state'];
  at: LngLat;
  /** How many are at the same place before her: areas are rough, and marks must not cover each other. */
  stack: number;
}

/** Something that stands on the map with its name only. */
export type Spot = Pick<Facility, 'id' | 'name'> & LngLat;

/** What decides where the map looks first. */
export interface OnMap {
  busy: Pick<BusyFacility, 'at'>[];
  quiet: readonly Spot[];
  coaches: Pick<CoachPlace, 'at' | 'state'>[];
}

export interface Places {
  busy: BusyFacility[];
  quiet: Facility[];
  coaches: CoachPlace[];
  /** Coaches on duty who are not on the map. */
  elsewhere: number;
}

/** Everything the map shows, and the list beside it. */
export function placesOf(map: MapData, cards: readonly Card[], coaches: readonly Coach[]): Places {
  const open = new Map<string, Card[]>();
  for (const card of [...cards].sort(inOrder)) {
    const list = open.get(card.facility.id);
    if (list) list.push(card);
    else open.set(card.facility.id, [card]);
  }
  const shown = new Set(map.coaches.map(({ id }) => id));
  return {
    // The order of the requests makes the order of the facilities: the most urgent first.
    busy: [...open.values()].flatMap((list) => (list[0] ? [busyFacility(list[0].facility, list)] : [])),
    quiet: map.facilities.filter(({ id }) => !open.has(id)),
    coaches: coachPlaces(map.coaches, coaches),
    elsewhere: coaches.filter(({ id, state }) => state !== 'off_duty' && !shown.has(id)).length,
  };
}

function busyFacility(
  { id, name, kind, latitude, longitude }: Card['facility'],
  cards: Card[],
): BusyFacility {
  return {
    id,
    name,
    kind,
    at: latitude !== null && longitude !== null ? { latitude, longitude } : null,
    cards,
    needing: cards.filter((card) => card.needsYou).length,
  };
}

function coachPlaces(shown: MapData['coaches'], coaches: readonly Coach[]): CoachPlace[] {
  const states = new Map(coaches.map(({ id, state }) => [id, state]));
  const taken = new Map<string, number>();
  return shown.map(({ id, displayName, latitude, longitude }) => {
    const spot = `${latitude} ${longitude}`;
    const stack = taken.get(spot) ?? 0;
    taken.set(spot, stack + 1);
    return { id, name: displayName, state: states.get(id) ?? 'off_duty', at: { latitude, longitude }, stack };
  });
}

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** What to look at first: where somebody is asked for and the coaches who are on duty; else everything. Null for nothing. */
export function boundsOf({ busy, quiet, coaches }: OnMap): Bounds | null {
  const asked = busy.flatMap(({ at }) => (at ? [at] : []));
  const onDuty = coaches.filter(({ state }) => state !== 'off_duty').map(({ at }) => at);
  const points = asked.length > 0 ? [...asked, ...onDuty] : [...quiet, ...coaches.map(({ at }) => at)];
  if (points.length === 0) return null;
  const longitudes = points.map(({ longitude }) => longitude);
  const latitudes = points.map(({ latitude }) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
