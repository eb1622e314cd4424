import { timeOfDay } from '../shared/clock-words.js';
import { dayOf } from '../shared/day.js';

/** "5:00 PM" today, "Mon 9:00 AM" within a week, "Dec 24, 9:00 AM" later; by the clock of `timeZone`. */
export function whenInWords(at: string, now: number, timeZone: string, language: string): string {
  const time = Date.parse(at);
  const today = dayOf(at, timeZone) === dayOf(now, timeZone);
  const near = Math.abs(time - now) < 6 * 86_400_000;
  return new Intl.DateTimeFormat(language, {
    ...timeOfDay,
    ...(today
      ? {}
      : near
        ? { weekday: 'short' as const }
        : { month: 'short' as const, day: 'numeric' as const }),
    timeZone,
  }).format(time);
}
