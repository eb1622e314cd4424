import type { Schemas } from '../../shared/api.js';
import { addDays, daysFrom, weekdayOf } from '../calendar-days.js';
import type { Shift } from '../use-rota.js';

type Slot = Schemas['TemplateSlotView'];

export interface PreviewShift extends Slot {
  /** Its coach has another shift at that time. */
  clashes: boolean;
}

export interface PreviewDay {
  day: string;
  shifts: PreviewShift[];
  /** Shifts that are planned for that day already. */
  planned: number;
}

/** The wall times at which a shift begins and ends; an end that is not after the start is on the next day. */
const spanOf = (day: string, { startTime, endTime }: Slot): { start: string; end: string } => ({
  start: `${day}T${startTime}`,
  end: `${endTime > startTime ? day : addDays(day, 1)}T${endTime}`,
});

/**
 * What a named week adds, day by day, when it is laid over `weeks` times seven days from `from` on.
 * @param planned the shifts of these days as they are
 */
export function preview(
  slots: readonly Slot[],
  from: string,
  weeks: number,
  planned: readonly Shift[],
): PreviewDay[][] {
  const there = planned.filter(({ cancelled }) => !cancelled);
  const ofDay = (day: string): PreviewDay => ({
    day,
    planned: there.filter(({ date }) => date === day).length,
    shifts: slots
      .filter(({ weekday }) => weekday === weekdayOf(day))
      .sort((first, second) => first.startTime.localeCompare(second.startTime))
      .map((slot) => {
        const { start, end } = spanOf(day, slot);
        const clashes = there.some(
          ({ memberId, localStart, localEnd }) =>
            memberId !== null && memberId === slot.memberId && localStart < end && localEnd > start,
        );
        return { ...slot, clashes };
      }),
  });
  return Array.from({ length: weeks }, (_, week) => daysFrom(addDays(from, 7 * week), 7).map(ofDay));
}
