import { addDays, momentOf, wallTimeOf, weekdayOf } from '@causeway/kernel';
import type { Schedule } from './parts.js';
import { ruleFrom } from './rule.js';

export interface Opening {
  /** null: nobody said when. */
  open: boolean | null;
  /** When it closes; null while it is closed, or always open. */
  until: Date | null;
  /** When it opens next; null while it is open, or when that is not known within five weeks. */
  next: Date | null;
}

const DAY = 1440;
/** Of a meeting that says no end, in minutes. */
const WITHOUT_END = 60;
const WEEKS_AHEAD = 35;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** How long it is open each time, in minutes: until the next day where it does not close after it opens. */
export function lengthOf({ opensAt, closesAt }: Schedule): number {
  if (opensAt === null) return 0;
  if (closesAt === null) return WITHOUT_END;
  return ((minutes(closesAt) - minutes(opensAt) + DAY - 1) % DAY) + 1;
}

/** The days of the week (Monday is 1) of a rule that names nothing else; null for any other rule. */
export function plainWeekdays(rule: string): number[] | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const [freq, days, interval = '1'] = [parts.get('FREQ'), parts.get('BYDAY'), parts.get('INTERVAL')];
  const known = ['FREQ', 'BYDAY', 'INTERVAL', 'WKST'];
  if (interval !== '1' || ![...parts.keys()].every((name) => known.includes(name))) return null;
  if (freq === 'DAILY' && days === undefined) return [1, 2, 3, 4, 5, 6, 7];
  if (freq !== 'WEEKLY' || days === undefined) return null;
  const named = days.split(',').map((day) => weekdays.indexOf(day) + 1);
  return named.includes(0) ? null : named;
}

/** The days on which a schedule begins, from one day to another. */
export function daysOf({ rule, firstDay, validFrom, validTo }: Schedule, from: string, to: string): string[] {
  const first = [validFrom, rule === null ? null : firstDay].reduce<string>(
    (latest, day) => (day !== null && day > latest ? day : latest),
    from,
  );
  const last = validTo !== null && validTo < to ? validTo : to;
  if (first > last) return [];
  if (rule === null) return firstDay !== null && firstDay >= first && firstDay <= last ? [firstDay] : [];
  const plain = plainWeekdays(rule);
  if (!plain)
    return ruleFrom(rule, firstDay ?? validFrom ?? from)
      .between(new Date(`${first}T00:00:00Z`), new Date(`${last}T23:59:59Z`), true)
      .map((at) => at.toPlainDate().toString());
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1))
    if (plain.includes(weekdayOf(day))) days.push(day);
  return days;
}

/** From one minute to another, counted from midnight of today. */
type Span = readonly [start: number, end: number];

/** Whether it is open, by what the clock on the wall shows there. @param zone IANA */
export function openingOf(schedules: readonly Schedule[], zone: string, now: Date): Opening {
  const timed = schedules.filter(({ opensAt }) => opensAt !== null);
  if (timed.length === 0) return { open: null, until: null, next: null };
  const wall = wallTimeOf(now, zone);
  const [today, at] = [wall.slice(0, 10), minutes(wall.slice(11, 16))];
  const near = spansOf(timed, today, -1, 8);
  const open = near.find(([start, end]) => start <= at && at < end);
  const moment = (minute: number): Date => {
    const days = Math.floor(minute / DAY);
    const inDay = minute - days * DAY;
    const time = `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
    return momentOf(addDays(today, days), time, zone);
  };
  // Open through more than a week: always.
  if (open) return { open: true, until: open[1] > 7 * DAY ? null : moment(open[1]), next: null };
  const later = (spans: readonly Span[]) => spans.find(([start]) => start > at);
  const next = later(near) ?? later(spansOf(timed, today, 8, WEEKS_AHEAD));
  return { open: false, until: null, next: next ? moment(next[0]) : null };
}

/** When it is open on these days, in order; what touches is one. */
function spansOf(schedules: readonly Schedule[], today: string, from: number, to: number): Span[] {
  const [first, last] = [addDays(today, from), addDays(today, to)];
  const spans = schedules
    .flatMap((schedule) =>
      daysOf(schedule, first, last).map((day): Span => {
        const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
        const start = days * DAY + minutes(schedule.opensAt ?? '00:00');
        return [start, start + lengthOf(schedule)];
      }),
    )
    .sort(([one], [other]) => one - other);
  const merged: Span[] = [];
  for (const [start, end] of spans) {
    const before = merged.at(-1);
    if (before && start <= before[1]) merged[merged.length - 1] = [before[0], Math.max(before[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}

/**
 * When it may be open in a week, as minutes from Monday 00:00 of the clock on the wall: never less than when it is.
 * Search looks here first.
 */
export function weekOf(schedules: readonly Schedule[]): Span[] {
  return schedules
    .filter(({ opensAt }) => opensAt !== null)
    .flatMap((schedule) =>
      possibleWeekdays(schedule).flatMap((day): Span[] => {
        const start = (day - 1) * DAY + minutes(schedule.opensAt ?? '00:00');
        const end = start + lengthOf(schedule);
        return end <= 7 * DAY
          ? [[start, end]]
          : [
              [start, 7 * DAY],
              [0, end - 7 * DAY],
            ];
      }),
    );
}

function possibleWeekdays({ rule, firstDay }: Schedule): number[] {
  if (rule === null) return firstDay === null ? [] : [weekdayOf(firstDay)];
  const plain = plainWeekdays(rule);
  if (plain) return plain;
  const named = /BYDAY=([^;]+)/.exec(rule)?.[1];
  // Without named days it follows its first one, which by months falls on any day of the week.
  if (!named) return [1, 2, 3, 4, 5, 6, 7];
  return [...new Set(named.split(',').map((day) => weekdays.indexOf(day.slice(-2)) + 1))];
}

/** Of several places: open when one is; closes with the last of them, opens with the first. */
export function together(openings: readonly Opening[]): Opening {
  const known = openings.filter(({ open }) => open !== null);
  const open = known.filter((each) => each.open);
  if (open.length > 0) {
    const until = open.some((each) => each.until === null)
      ? null
      : latest(open.flatMap((each) => each.until ?? []));
    return { open: true, until, next: null };
  }
  const next = known.flatMap((each) => each.next ?? []).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
  return { open: known.length > 0 ? false : null, until: null, next };
}

const latest = (dates: readonly Date[]): Date | null =>
  [...dates].sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
