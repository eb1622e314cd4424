import { zoned } from '@causeway/kernel';

/** A span of every day in which somebody wants to sleep, in minutes after midnight; it may go over midnight. */
export interface QuietHours {
  /** 0 to 1439, included. */
  from: number;
  /** 0 to 1439, not included. */
  to: number;
}

/** Minutes after midnight that a clock on the wall shows. @param timeZone IANA zone */
export function minuteOfDay(now: Date, timeZone: string): number {
  const { hour, minute } = zoned(now, timeZone);
  return hour * 60 + minute;
}

/** Whether `now` lies in the quiet hours, by the clock of `timeZone`. Equal ends mean no quiet hours. */
export function isQuiet(quiet: QuietHours | null, now: Date, timeZone: string): boolean {
  if (!quiet || quiet.from === quiet.to) return false;
  const minute = minuteOfDay(now, timeZone);
  return quiet.from < quiet.to
    ? minute >= quiet.from && minute < quiet.to
    : minute >= quiet.from || minute < quiet.to;
}
