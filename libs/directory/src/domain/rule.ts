import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY']);
const parts = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'COUNT', 'UNTIL', 'WKST']);

/** Whether hours can follow this rule: by days, weeks or months, and nothing within a day. */
export function isRule(rule: string): boolean {
  const names = rule.split(';').map((part) => part.split('=')[0] ?? '');
  if (names.length !== new Set(names).size || !names.every((name) => parts.has(name))) return false;
  try {
    const { freq, count = 1, interval = 1 } = ruleFrom(rule, '2026-01-01').options();
    return freq !== undefined && frequencies.has(freq) && count > 0 && interval > 0;
  } catch {
    return false;
  }
}

/** Days have no zone: the rule is followed at noon in UTC, where every day has one. */
export const ruleFrom = (rule: string, firstDay: string): RRuleTemporal =>
  new RRuleTemporal({
    rruleString: rule,
    dtstart: Temporal.PlainDate.from(firstDay).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }),
    temporal: Temporal,
  });
