import { Temporal } from 'temporal-polyfill';

/** A moment as the clocks and calendars of a place show it. @param timeZone IANA zone */
export const zoned = (moment: Date, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);

/** Whether this names a zone of the IANA database, in any of its spellings: `America/Indiana/Indianapolis`, `US/Eastern`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // An offset is none: it would know nothing of summer.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** The calendar day in a zone, as `2026-11-21`. */
export const dayOf = (moment: Date, timeZone: string): string =>
  zoned(moment, timeZone).toPlainDate().toString();

/** What a clock on the wall shows: `2026-11-01T22:30`. */
export const wallTimeOf = (moment: Date, timeZone: string): string =>
  zoned(moment, timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });

const DAY_MS = 86_400_000;

/**
 * The day `days` after (or before) a day. In UTC every day is as long as the next, and a list of resources asks for hundreds of days:
 * Temporal takes many times as long.
 */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The same day so many months later; the month's last when it has no such day. */
export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

/** Monday is 1, Sunday is 7 (ISO 8601). */
export const weekdayOf = (day: string): number => ((new Date(day).getUTCDay() + 6) % 7) + 1;

/**
 * When the clock on the wall shows `time` (`HH:MM`) of `day`.
 *
 * In spring a time may not exist: then it is as much later (or `earlier`) as the clocks were set forward; later is how
 * RFC 5545 (3.3.5) has it. In autumn it may come twice: the first one is meant, or the `later`.
 */
export function momentOf(
  day: string,
  time: string,
  timeZone: string,
  disambiguation: 'compatible' | 'earlier' | 'later' = 'compatible',
): Date {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(wall.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds);
}
