import { locale, t } from './strings.js';

const minute = 60_000;

/** Whether the time of day alone would be mistaken for another day's. */
export const isFar = (at: number, now: number): boolean => Math.abs(now - at) > 20 * 60 * minute;

/**
 * "14:02", "Tue 14:02" when it is more than 20 hours away, "Nov 21, 14:02" after six days. Wards chart on a 24-hour
 * clock, in their own zone.
 */
export function clock(at: number, now: number): string {
  const days = Math.abs(now - at) / (24 * 60 * minute);
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(days > 6 ? { month: 'short', day: 'numeric' } : isFar(at, now) ? { weekday: 'short' } : {}),
  }).format(at);
}

/** How many days lie between two moments on the calendar of a zone. */
function daysBetween(first: number, last: number, timeZone: string): number {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  return Math.round((Date.parse(day.format(last)) - Date.parse(day.format(first))) / (24 * 60 * minute));
}

/**
 * The day ("today", "tomorrow", "Wednesday", "November 28") and the time of day on the facility's clock; its zone is
 * named when this device's clock shows another time.
 */
export function onDay(at: number, now: number, timeZone: string): { day: string; time: string } {
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(at);
  const days = daysBetween(now, at, timeZone);
  const day =
    days === 0 || days === 1
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
      : t('onDay', {
          day: format(days > 1 && days < 7 ? { weekday: 'long' } : { month: 'long', day: 'numeric' }),
        });
  const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const here = format({ ...hours, day: 'numeric', timeZone: undefined });
  const elsewhere = here !== format({ ...hours, day: 'numeric' });
  return { day, time: format(elsewhere ? { ...hours, timeZoneName: 'short' } : hours) };
}

/** "20 min", "2 h, "3 h 20 min", "2 days": never finer than a minute. */
export function duration(milliseconds: number): string {
  const total = Math.max(0, Math.round(milliseconds / minute));
  if (total < 100) return t('duration.minutes', { minutes: total });
  if (total >= 48 * 60) return t('duration.days', { count: Math.round(total / (24 * 60)) });
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  return minutes === 0 ? t('duration.hours', { hours }) : t('duration.hoursMinutes', { hours, minutes });
}

/** "4 min ago", "just now". */
export function ago(at: number, now: number): string {
  const passed = Math.floor((now - at) / minute) * minute;
  return passed < minute ? t('age.now') : t('age.ago', { duration: duration(passed) });
}

/** "in 20 min". */
export function ahead(at: number, now: number): string {
  return t('age.ahead', { duration: duration(Math.max(minute, at - now)) });
}

/** "4 min ago · 14:02": relative and absolute. */
export function when(at: number, now: number): string {
  return `${ago(at, now)} · ${clock(at, now)}`;
}
