import { weekdayName } from '../facilities/terms/hours-in-words.js';

/** What is looked at of a schedule. */
export interface Hours {
  rule: string | null;
  firstDay: string | null;
  opensAt: string | null;
  closesAt: string | null;
  description?: string | null;
  link?: string | null;
}

/** On which days: of every week (Monday is 1), of a month, on one day, or as somebody said it. */
export type Days =
  | { on: 'weekdays'; weekdays: number[]; everyWeeks: number }
  | { on: 'month'; weekday: number; nth: number[] }
  | { on: 'dayOfMonth'; days: number[] }
  | { on: 'day'; day: string }
  | { on: 'words' };

export interface HoursLine {
  days: Days;
  from: string | null;
  /** null: until people leave. */
  to: string | null;
  description: string | null;
  link: string | null;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** The days of an RFC 5545 rule, as far as they can be told in words. */
export function daysOfRule(rule: string | null, firstDay: string | null): Days {
  if (rule === null) return firstDay === null ? { on: 'words' } : { on: 'day', day: firstDay };
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string | undefined]));
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const named = parts.get('BYDAY')?.split(',') ?? [];
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return interval === 1 ? { on: 'weekdays', weekdays: everyDay, everyWeeks: 1 } : { on: 'words' };
    case 'WEEKLY': {
      const days = named.length > 0 ? named.map(weekdayOf) : firstDay === null ? [] : [dayOfWeek(firstDay)];
      if (days.length === 0 || days.includes(0)) return { on: 'words' };
      return { on: 'weekdays', weekdays: [...new Set(days)].sort(), everyWeeks: interval };
    }
    case 'MONTHLY':
      return interval === 1 ? daysOfMonth(named, parts) : { on: 'words' };
    default:
      return { on: 'words' };
  }
}

function daysOfMonth(named: readonly string[], parts: ReadonlyMap<string, string | undefined>): Days {
  const byDay = parts.get('BYMONTHDAY')?.split(',').map(Number);
  if (byDay && named.length === 0) return { on: 'dayOfMonth', days: byDay };
  const found = new Set(named.map((day) => weekdayOf(day.slice(-2))));
  const [weekday] = found;
  const position = parts.get('BYSETPOS')?.split(',').map(Number);
  const nth = position ?? named.map((day) => Number(day.slice(0, -2)));
  const telling = nth.every((each) => each === -1 || (each >= 1 && each <= 5));
  return weekday && found.size === 1 && telling ? { on: 'month', weekday, nth } : { on: 'words' };
}

const weekdayOf = (code: string): number => weekdays.indexOf(code) + 1;

const dayOfWeek = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

/** Hours as people say them: weekdays with the same hours in one line, the earliest first. */
export function hoursInLines(schedules: readonly Hours[]): HoursLine[] {
  const lines: HoursLine[] = [];
  for (const { rule, firstDay, opensAt, closesAt, description = null, link = null } of schedules) {
    const line = { days: daysOfRule(rule, firstDay), from: opensAt, to: closesAt, description, link };
    const same = lines.find((each) => isSame(each, line));
    if (same?.days.on === 'weekdays' && line.days.on === 'weekdays')
      same.days.weekdays = [...new Set([...same.days.weekdays, ...line.days.weekdays])].sort();
    else lines.push(line);
  }
  return lines.sort((one, other) => orderOf(one).localeCompare(orderOf(other)));
}

const isSame = (one: HoursLine, other: HoursLine): boolean =>
  one.days.on === 'weekdays' &&
  other.days.on === 'weekdays' &&
  one.days.everyWeeks === other.days.everyWeeks &&
  one.from === other.from &&
  one.to === other.to &&
  one.description === other.description &&
  one.link === other.link;

const orderOf = ({ days, from }: HoursLine): string =>
  `${days.on === 'weekdays' ? String(days.weekdays[0]) : '8'} ${from ?? ''}`;

/** Days that follow each other: 1, 2, 3, 6 becomes 1–3 and 6. */
export function runsOf(days: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

export { weekdayName };
