import { addDays, dayOf, momentOf, weekdayOf } from '@causeway/kernel';
import type { OneOf, shiftRoles } from '@causeway/contracts';
import { overlap, type Span } from './occurrences.js';

const HOUR = 3_600_000;
const SATURDAY = 6;

/** Wall times between which an hour counts as one of the night. */
const NIGHT = { from: '22:00', to: '06:00' };

export interface Hours {
  primary: number;
  secondary: number;
  /** Of both roles: between 22:00 and 06:00. */
  night: number;
  /** Of both roles: on Saturdays and Sundays, midnight to midnight. */
  weekend: number;
}

export interface Turn extends Span {
  role: OneOf<typeof shiftRoles>;
}

/**
 * Hours on call within a span of time; real ones, so that a night over the change to daylight-saving time has one fewer.
 * @param turns of one coach; two at the same time count twice
 * @param zone IANA zone in which nights and weekends are
 */
export function hoursOf(turns: readonly Turn[], within: Span, zone: string): Hours {
  const hours: Hours = { primary: 0, secondary: 0, night: 0, weekend: 0 };
  for (const { role, ...turn } of turns) {
    if (!overlap(turn, within)) continue;
    const span = cut(turn, within);
    hours[role] += length(span);
    for (let date = addDays(dayOf(span.startsAt, zone), -1); ; date = addDays(date, 1)) {
      const startsAt = momentOf(date, '00:00', zone);
      if (startsAt >= span.endsAt) break;
      const midnight = momentOf(addDays(date, 1), '00:00', zone);
      const night = {
        startsAt: momentOf(date, NIGHT.from, zone),
        endsAt: momentOf(addDays(date, 1), NIGHT.to, zone),
      };
      hours.night += length(cut(span, night));
      if (weekdayOf(date) >= SATURDAY) hours.weekend += length(cut(span, { startsAt, endsAt: midnight }));
    }
  }
  return hours;
}

const cut = (one: Span, other: Span): Span => ({
  startsAt: one.startsAt > other.startsAt ? one.startsAt : other.startsAt,
  endsAt: one.endsAt < other.endsAt ? one.endsAt : other.endsAt,
});

const length = ({ startsAt, endsAt }: Span): number =>
  Math.max(0, endsAt.getTime() - startsAt.getTime()) / HOUR;
