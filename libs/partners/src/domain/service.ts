import { addDays, dayOf, momentOf, weekdayOf } from '@causeway/kernel';
import type { afterHoursRules, OneOf } from '@causeway/contracts';

export type AfterHours = OneOf<typeof afterHoursRules>;

/** Hours of one weekday, as the clock on the wall shows them. */
export interface ServiceHours {
  /** Monday is 1, Sunday is 7. */
  weekday: number;
  /** `HH:MM`. */
  from: string;
  /** `HH:MM`; not later than `from` means on the next day, so `00:00` to `00:00` is the whole day. */
  to: string;
}

export interface ServiceTerms {
  /** Null: around the clock. An empty list: never. */
  serviceHours: readonly ServiceHours[] | null;
  afterHours: AfterHours;
}

/** Whether a facility is served at a moment, and what happens to a request when it is not. */
export interface Service {
  open: boolean;
  /** When that changes: the end of these hours, or the beginning of the next; null when it never does. */
  changesAt: Date | null;
  /** The rule that holds now; null while open. */
  rule: AfterHours | null;
}

interface Span {
  start: number;
  end: number;
}

/** Hours that pass midnight, and the week after next Sunday. */
const DAYS_AROUND = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8];

/**
 * What an agreement's hours mean at a moment. Clocks that are set back or forward do not shorten service: an hour that
 * comes twice is served twice.
 * @param timeZone IANA zone in which the hours are meant
 */
export function serviceAt(terms: ServiceTerms, moment: Date, timeZone: string): Service {
  if (terms.serviceHours === null) return { open: true, changesAt: null, rule: null };
  const now = moment.getTime();
  const spans = spansAround(terms.serviceHours, dayOf(moment, timeZone), timeZone);
  const current = spans.find(({ start, end }) => start <= now && now < end);
  if (current) {
    const endless = current.end - now > 7 * 86_400_000;
    return { open: true, changesAt: endless ? null : new Date(current.end), rule: null };
  }
  const next = spans.find(({ start }) => start > now);
  return { open: false, changesAt: next ? new Date(next.start) : null, rule: terms.afterHours };
}

/** From early to late; those that touch are one. */
function spansAround(hours: readonly ServiceHours[], today: string, timeZone: string): Span[] {
  const spans = DAYS_AROUND.flatMap((distance) => {
    const day = addDays(today, distance);
    return hours
      .filter(({ weekday }) => weekday === weekdayOf(day))
      .map(({ from, to }) => {
        const lastDay = to <= from ? addDays(day, 1) : day;
        return {
          start: momentOf(day, from, timeZone).getTime(),
          end: momentOf(lastDay, to, timeZone, 'later').getTime(),
        };
      });
  }).sort((first, second) => first.start - second.start);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}
