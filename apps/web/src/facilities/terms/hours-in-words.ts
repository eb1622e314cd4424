import type { Schemas } from '../../shared/api.js';

type Hours = Schemas['ShownHours'];

/** The same hours on days that follow each other. */
export interface HoursLine {
  /** Monday is 1, Sunday is 7. */
  firstDay: number;
  lastDay: number;
  from: string;
  to: string;
}

/** An agreement's hours, put together as people say them: "Monday to Friday, 08:00 to 17:00". */
export function hoursInLines(hours: readonly Hours[]): HoursLine[] {
  const lines: HoursLine[] = [];
  const sorted = [...hours].sort(
    (first, second) =>
      first.from.localeCompare(second.from) ||
      first.to.localeCompare(second.to) ||
      first.weekday - second.weekday,
  );
  for (const { weekday, from, to } of sorted) {
    const last = lines.at(-1);
    if (last && last.from === from && last.to === to && last.lastDay === weekday - 1) last.lastDay = weekday;
    else lines.push({ firstDay: weekday, lastDay: weekday, from, to });
  }
  return lines.sort(
    (first, second) => first.firstDay - second.firstDay || first.from.localeCompare(second.from),
  );
}

/** "Monday" in `language`; Monday is 1. */
export const weekdayName = (weekday: number, language: string, width: 'long' | 'short' = 'long'): string =>
  // January 1, 2024 was a Monday.
  new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
