import { pickWeighted, type Random } from '@causeway/kernel';
import type { Ask, Scenario, Site, Span, TeamMember } from './scenario.js';

/** Where requests come from, and where coaches start from. */
export interface Surroundings {
  facilities: readonly (Site & { weight: number })[];
  /** Places that coaches start from; none: near the facilities, more of them near those that ask most. */
  homes: readonly { latitude: number; longitude: number }[];
  /** Estimated minutes of a drive; null when a place is not known. */
  travelMinutes: (from: Home, to: Home) => number | null;
}

/** Coaches live around the facility that they are drawn for, not in it: degrees, about five kilometres. */
const AROUND_DEGREES = 0.05;
const HOUR = 60;

/** Somebody plans with people who live somewhere: of so many who could work, the best placed one does. */
const CANDIDATES = 3;
/** Where the way is not known, minutes. */
const UNKNOWN_TRAVEL = 30;

type Duty = Span & { coaches: number };
type Home = Pick<TeamMember, 'latitude' | 'longitude'>;

/**
 * A scenario without requests: as many coaches as `duty` ever has, of whom the first so-and-so many are on duty at a time.
 * Each is the one of some candidates who shortens the ways to those who ask most.
 * @param duty in the order of time, one right after the other
 */
export function teamAt(
  surroundings: Surroundings,
  duty: readonly Duty[],
  random: Random,
): Omit<Scenario, 'asks'> {
  const { facilities, travelMinutes } = surroundings;
  const count = Math.max(0, ...duty.map(({ coaches }) => coaches));
  let nearest = facilities.map(() => Infinity);
  const coaches = Array.from({ length: count }, (_, index): TeamMember => {
    const candidates = Array.from({ length: CANDIDATES }, () => {
      const home = someHome(surroundings, random);
      const ways = facilities.map((site, place) =>
        Math.min(nearest[place] ?? Infinity, travelMinutes(home, site) ?? UNKNOWN_TRAVEL),
      );
      const cost = ways.reduce((sum, minutes, place) => sum + minutes * (facilities[place]?.weight ?? 0), 0);
      return { home, ways, cost };
    });
    const best = candidates.reduce((a, b) => (b.cost < a.cost ? b : a));
    nearest = best.ways;
    return { ...best.home, facility: 0, duty: stretches(duty, index) };
  });
  // A Monday.
  return { startsAt: new Date('2018-01-01T00:00:00Z'), facilities, coaches };
}

function someHome({ facilities, homes }: Surroundings, random: Random): Home {
  if (homes.length > 0) return pickWeighted(homes, () => 1, random);
  const { latitude, longitude } = pickWeighted(facilities, ({ weight }) => weight, random);
  const nearby = (degrees: number | null) =>
    degrees === null ? null : degrees + (random() * 2 - 1) * AROUND_DEGREES;
  return { latitude: nearby(latitude), longitude: nearby(longitude) };
}

/** When the coach of this number is on duty: whenever more than so many are. */
function stretches(duty: readonly Duty[], index: number): Span[] {
  const spans: Span[] = [];
  for (const { coaches, from, to } of duty) {
    if (coaches <= index) continue;
    const last = spans.at(-1);
    if (last && last.to === from) last.to = to;
    else spans.push({ from, to });
  }
  return spans;
}

/** `count` requests that come at random, so many a minute on average. */
export function asksAt(surroundings: Surroundings, perMinute: number, count: number, random: Random): Ask[] {
  let minute = 0;
  return Array.from({ length: count }, () => {
    minute -= Math.log(1 - random()) / perMinute;
    return { minute, facility: someFacility(surroundings, random) };
  });
}

/** Requests of some weeks that come at random, so many in each hour of the week on average. */
export function asksOver(
  surroundings: Surroundings,
  perHour: readonly number[],
  weeks: number,
  random: Random,
): Ask[] {
  const asks: Ask[] = [];
  for (let hour = 0; hour < weeks * perHour.length; hour += 1) {
    const rate = (perHour[hour % perHour.length] ?? 0) / HOUR;
    if (rate === 0) continue;
    let minute = -Math.log(1 - random()) / rate;
    for (; minute < HOUR; minute -= Math.log(1 - random()) / rate) {
      asks.push({ minute: hour * HOUR + minute, facility: someFacility(surroundings, random) });
    }
  }
  return asks;
}

const someFacility = ({ facilities }: Surroundings, random: Random): number => {
  const chosen = pickWeighted(facilities, ({ weight }) => weight, random);
  return facilities.indexOf(chosen);
};
