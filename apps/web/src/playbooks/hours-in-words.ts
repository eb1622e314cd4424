import type { Schemas } from '../shared/api.js';

/** A day of the week, 1 Monday to 7 Sunday, as its language calls it. */
export const dayName = (day: number, language: string): string =>
  // The first of January 2024 was a Monday.
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));

const timeIn = (time: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1, Number(time.slice(0, 2)), Number(time.slice(3))),
  );

/** "Fri, Sat · 8:00 PM – 6:00 AM" */
export function hoursInWords(
  { from, until, days }: Schemas['ShownStepHours'],
  language: string,
  everyDay: string,
): string {
  const on =
    days.length === 0 || days.length === 7 ? everyDay : days.map((day) => dayName(day, language)).join(', ');
  return `${on} · ${timeIn(from, language)} – ${timeIn(until, language)}`;
}
