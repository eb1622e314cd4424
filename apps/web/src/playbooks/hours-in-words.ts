import type { Schemas } from '../shared/api.js';
import { spanInWords } from '../shared/clock-words.js';

/** A day of the week, 1 Monday to 7 Sunday, as its language calls it. */
export const dayName = (day: number, language: string): string =>
  // The first of January 2024 was a Monday.
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));

/** "Fri, Sat · 8 PM – 6 AM" */
export function hoursInWords(
  { from, until, days }: Schemas['ShownStepHours'],
  language: string,
  everyDay: string,
): string {
  const on =
    days.length === 0 || days.length === 7 ? everyDay : days.map((day) => dayName(day, language)).join(', ');
  return `${on} · ${spanInWords(from, until, language)}`;
}
