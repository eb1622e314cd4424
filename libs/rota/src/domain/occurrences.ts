import { addDays, momentOf } from '@causeway/kernel';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

/**
 * When the shifts of a series are. Days and times are those that people agreed on, as a clock on the wall shows them:
 * `2026-11-01`, `22:30`. A shift whose end is not after its start ends on the next day.
 */
export interface Pattern {
  firstDate: string;
  /** Last day on which one may begin; null: no end but the rule's. */
  lastDate: string | null;
  startTime: string;
  endTime: string;
  /** The value of an RFC 5545 RRULE, by days, weeks or months; null: once. */
  rule: string | null;
}

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

export const overlap = (one: Span, other: Span): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** One shift of a series. `date` is the day on which it begins, and names it within the series. */
export interface Occurrence extends Span {
  date: string;
}

const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY']);
const parts = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'COUNT', 'UNTIL', 'WKST']);

/** Whether shifts can follow this rule: days, weeks or months, and nothing within a day (a shift says its own times). */
export function isRule(rule: string): boolean {
  const names = rule.split(';').map((part) => part.split('=')[0] ?? '');
  if (names.length !== new Set(names).size || !names.every((name) => parts.has(name))) return false;
  try {
    const { freq, count = 1 } = ruleFrom(rule, '2026-01-01').options();
    return freq !== undefined && frequencies.has(freq) && count > 0;
  } catch {
    return false;
  }
}

/**
 * The shifts that begin within a range of days, in order.
 *
 * The rule only says on which days; each day's wall times are then found in the zone. So a night shift over the change
 * to daylight-saving time is an hour shorter, over the change back an hour longer, and starts and ends when agreed. A
 * wall time that is skipped counts as the moment after the gap, one that comes twice as the first of both.
 * @param zone IANA zone of the organization
 * @param from first day
 * @param to last day
 */
export function occurrences(pattern: Pattern, zone: string, from: string, to: string): Occurrence[] {
  const first = later(from, pattern.firstDate);
  const last = pattern.lastDate === null ? to : earlier(to, pattern.lastDate);
  if (first > last) return [];
  return datesOf(pattern, first, last).map((date) => ({
    date,
    ...spanOn(date, pattern.startTime, pattern.endTime, zone),
  }));
}

/** A wall-time span that begins on `date`, as moments. It is never empty. */
export function spanOn(date: string, startTime: string, endTime: string, zone: string): Span {
  const endDate = endTime > startTime ? date : addDays(date, 1);
  const endsAt = momentOf(endDate, endTime, zone);
  const startsAt = momentOf(date, startTime, zone);
  // A start that the clocks skip would come after an end that they do not.
  if (startsAt < endsAt) return { startsAt, endsAt };
  return { startsAt: momentOf(date, startTime, zone, 'earlier'), endsAt };
}

function datesOf({ firstDate, rule }: Pattern, first: string, last: string): string[] {
  if (rule === null) return firstDate >= first && firstDate <= last ? [firstDate] : [];
  return ruleFrom(rule, firstDate)
    .between(new Date(`${first}T00:00:00Z`), new Date(`${last}T23:59:59Z`), true)
    .map((at) => at.toPlainDate().toString());
}

/** Days have no zone: the rule is followed at noon in UTC, where every day has one. */
const ruleFrom = (rule: string, firstDate: string) =>
  new RRuleTemporal({
    rruleString: rule,
    dtstart: Temporal.PlainDate.from(firstDate).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }),
    temporal: Temporal,
  });

const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);
