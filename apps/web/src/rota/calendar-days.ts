import { spanInWords } from '../shared/clock-words.js';

/** Days of the calendar as `2026-11-21`: arithmetic without zones. What day it is, the organization's zone says (shared/day). */
const DAY = 86_400_000;

const asTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const asDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => asDay(asTime(day) + days * DAY);

/** From 1, Monday, to 7, Sunday. */
export const weekdayOf = (day: string): number => new Date(asTime(day)).getUTCDay() || 7;

/** The Monday of its week. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** So many days, from `first` on. */
export const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index));

/** A day in words, e.g. with `{ weekday: 'short', day: 'numeric' }`. */
export const dayInWords = (day: string, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(asTime(day));

/** "Nov 23 – 29". */
export const daysInWords = (first: string, last: string, language: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).formatRange(
    asTime(first),
    asTime(last),
  );

/** `2026-11-21` of a wall time `2026-11-21T22:30`, and the other half. */
export const dayPart = (wall: string): string => wall.slice(0, 10);
export const timePart = (wall: string): string => wall.slice(11, 16);

/** "10 PM – 6 AM", with the days that it goes over when it is more than one: "10 PM – 6 AM (+3)". */
export function hoursInWords(
  { localStart, localEnd }: { localStart: string; localEnd: string },
  language: string,
): string {
  const span = spanInWords(timePart(localStart), timePart(localEnd), language);
  const days = Math.round((asTime(dayPart(localEnd)) - asTime(dayPart(localStart))) / DAY);
  return days > 1 ? `${span} (+${days})` : span;
}
