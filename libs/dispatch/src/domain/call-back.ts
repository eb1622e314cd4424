import { addDays, dayOf, momentOf } from '@causeway/kernel';

/** When the team calls back after a night in which nobody could come. */
const MORNING = '09:00';

/** That time, or when the agreed hours next begin, where it lies outside of them. */
export const withinHours = (
  morning: Date,
  { open, changesAt }: { open: boolean; changesAt: Date | null },
): Date => (open ? morning : (changesAt ?? morning));

/** Nine in the morning of the organization's next day; of the same day when it is still before. */
export function nextMorning(now: Date, timeZone: string): Date {
  const today = dayOf(now, timeZone);
  const morning = momentOf(today, MORNING, timeZone);
  return morning > now ? morning : momentOf(addDays(today, 1), MORNING, timeZone);
}
