import { addDays, dayOf, momentOf } from '@causeway/kernel';

/** When the team calls back after a night in which nobody could come. */
const MORNING = '09:00';

/** Nine in the morning of the organization's next day; of the same day when it is still before. */
export function nextMorning(now: Date, timeZone: string): Date {
  const today = dayOf(now, timeZone);
  const morning = momentOf(today, MORNING, timeZone);
  return morning > now ? morning : momentOf(addDays(today, 1), MORNING, timeZone);
}
