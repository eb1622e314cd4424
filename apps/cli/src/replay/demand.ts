import { pickWeighted, randomFrom } from '@causeway/kernel';
import type { Survival } from './survivals.js';

const DAY_MS = 86_400_000;
const DAY_MINUTES = 1440;

/** Days of the calendar, the first and the last one included. */
export interface DayRange {
  from: string;
  to: string;
}

/** One request to be made. */
export interface Demand {
  /** Its number in this replay, from 1. */
  number: number;
  /** Minutes after the beginning of the range's first day. */
  minute: number;
  survival: Survival;
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const daysIn = ({ from, to }: DayRange): number => dayNumber(to) - dayNumber(from) + 1;

/** The day and time of the calendar, `minutes` after a range begins: "Wed 14 Mar 09:30". */
export function calendarAt({ from }: DayRange, minutes: number): string {
  const at = new Date((dayNumber(from) * DAY_MINUTES + minutes) * 60_000);
  const day = at.toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return `${day.replace(',', '')} ${at.toISOString().slice(11, 16)}`;
}

/** The days that the records cover; undefined when there are none. */
export function daysOf(survivals: readonly Survival[]): DayRange | undefined {
  const dates = survivals.map(({ date }) => date).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (dayNumber(day) + 3) % 7;

/**
 * A week like any other: of the whole weeks (Monday to Sunday) that the records cover, the first whose number of
 * records is nearest to the middle one.
 * @returns undefined when the records cover no whole week
 */
export function typicalWeek(survivals: readonly Survival[]): DayRange | undefined {
  const days = survivals.map(({ date }) => dayNumber(date));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  // Day 0 was a Thursday, so that day 4 was a Monday.
  const weeks: { monday: number; count: number }[] = [];
  for (let monday = first + ((((4 - first) % 7) + 7) % 7); monday + 6 <= last; monday += 7) {
    weeks.push({ monday, count: days.filter((day) => day >= monday && day < monday + 7).length });
  }
  const counts = weeks.map(({ count }) => count).sort((a, b) => a - b);
  const middle = counts[Math.floor(counts.length / 2)];
  if (middle === undefined) return undefined;
  const distance = ({ count }: { count: number }) => Math.abs(count - middle);
  const chosen = weeks.reduce((best, week) => (distance(week) < distance(best) ? week : best));
  return { from: dayOf(chosen.monday), to: dayOf(chosen.monday + 6) };
}

/**
 * The requests of a range in the order of time. A record without a time gets one that some other record of the list
 * has, so that evenings stay busier than mornings.
 */
export function demandOf(survivals: readonly Survival[], range: DayRange, seed: string | number): Demand[] {
  const times = survivals.flatMap(({ minute }) => (minute === null ? [] : [minute]));
  const [from, to] = [dayNumber(range.from), dayNumber(range.to)];
  return survivals
    .filter(({ date }) => dayNumber(date) >= from && dayNumber(date) <= to)
    .map((survival, index) => {
      const random = randomFrom(seed, 'time', index);
      const drawn =
        times.length > 0 ? pickWeighted(times, () => 1, random) : Math.floor(random() * DAY_MINUTES);
      return {
        survival,
        minute: (dayNumber(survival.date) - from) * DAY_MINUTES + (survival.minute ?? drawn),
      };
    })
    .sort((a, b) => a.minute - b.minute)
    .map((demand, index) => ({ ...demand, number: index + 1 }));
}
