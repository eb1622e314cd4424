import { addDays, weekdayOf } from '@causeway/kernel';
import type { OneOf, shiftRoles } from '@causeway/contracts';

/** One shift of a week: 1, Monday, to 7, Sunday, in wall times. */
export interface Slot {
  weekday: number;
  startTime: string;
  endTime: string;
  role: OneOf<typeof shiftRoles>;
  memberId?: string;
}

/** A series that repeats by weekdays. */
export interface WeeklyPlan extends Omit<Slot, 'weekday'> {
  firstDate: string;
  rule: string;
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * A week laid over `weeks` times seven days from `from` on, whatever weekday that is: one series for all days on which
 * the same coach has the same hours. A shift that stands twice on one day is two series.
 */
export function layOut(slots: readonly Slot[], from: string, weeks: number): WeeklyPlan[] {
  const until = addDays(from, 7 * weeks - 1).replaceAll('-', '');
  const alike = new Map<string, Slot[]>();
  const times = new Map<string, number>();
  for (const slot of slots) {
    const shift = [slot.startTime, slot.endTime, slot.role, slot.memberId ?? ''].join(' ');
    const onDay = `${slot.weekday} ${shift}`;
    const time = (times.get(onDay) ?? 0) + 1;
    times.set(onDay, time);
    const key = `${time} ${shift}`;
    alike.set(key, [...(alike.get(key) ?? []), slot]);
  }
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { weekday: _one, ...plan } = first;
    const weekdays = same.map(({ weekday }) => weekday).sort();
    const days = weekdays.map((weekday) => addDays(from, (weekday - weekdayOf(from) + 7) % 7));
    const byDay = weekdays.map((weekday) => codes[weekday - 1]).join(',');
    return [
      { ...plan, firstDate: days.sort()[0] ?? from, rule: `FREQ=WEEKLY;BYDAY=${byDay};UNTIL=${until}` },
    ];
  });
}
