/**
 * A time of day as the reader's language writes it: "2:14 PM", "2:14 p.m.". Every screen of the team goes by this. (The pages
 * of a ward keep a clock of 24 hours, as its charts do.)
 */
export const timeOfDay = { hour: 'numeric', minute: '2-digit' } as const satisfies Intl.DateTimeFormatOptions;

/** "2:14 AM", or "Tue 2:14 AM" when it was not within the last 20 hours; on the clock of `timeZone`. */
export function formatClock(at: number, now: number, timeZone: string, language: string): string {
  const far = Math.abs(now - at) > 20 * 3_600_000;
  return new Intl.DateTimeFormat(language, {
    ...timeOfDay,
    ...(far ? { weekday: 'short' } : {}),
    timeZone,
  }).format(at);
}

/** Any day; only what the clock on the wall shows matters. */
const momentOf = (time: string): number => Date.parse(`2026-01-01T${time.slice(0, 5)}:00Z`);

/** `17:30` as "5:30 PM". */
export const clockInWords = (time: string, language: string): string =>
  new Intl.DateTimeFormat(language, { ...timeOfDay, timeZone: 'UTC' }).format(momentOf(time));

/** An hour of the day, 0 to 23, as short as it can be said: "8 PM". */
export const hourInWords = (hour: number, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: 'numeric', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 1, hour));

/**
 * `20:00` and `08:00` as "8 PM – 8 AM", `20:00` and `21:30` as "8:00 – 9:30 PM": what both share is said once, and minutes only
 * where there are some.
 */
export function spanInWords(from: string, to: string, language: string): string {
  const sharp = [from, to].every((time) => time.slice(3, 5) === '00');
  const format = new Intl.DateTimeFormat(language, {
    ...timeOfDay,
    ...(sharp && { minute: undefined }),
    timeZone: 'UTC',
  });
  return format.formatRange(momentOf(from), momentOf(to));
}
