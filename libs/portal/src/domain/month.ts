import { zoned } from '@causeway/kernel';
import { Temporal } from 'temporal-polyfill';

/** The month of a moment in a zone, as `2026-11`. */
export const monthOf = (moment: Date, timeZone: string): string =>
  zoned(moment, timeZone).toPlainDate().toPlainYearMonth().toString();

/** First moment of a month in a zone, and the first one after it. */
export function spanOf(month: string, timeZone: string): { from: Date; until: Date } {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const startOf = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime({ timeZone }).epochMilliseconds);
  return { from: startOf(first), until: startOf(first.add({ months: 1 })) };
}

/** Hour of the day, 0 to 23, and day of the week, Monday 1 to Sunday 7, on the clock of a zone. */
export function hourAndWeekday(moment: Date, timeZone: string): { hour: number; weekday: number } {
  const { hour, dayOfWeek } = zoned(moment, timeZone);
  return { hour, weekday: dayOfWeek };
}
