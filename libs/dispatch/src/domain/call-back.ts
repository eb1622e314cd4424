import { Temporal } from 'temporal-polyfill';

/** When the team calls back after a night in which nobody could come. */
const MORNING = { hour: 9, minute: 0 };

/** Nine in the morning of the organization's next day; of the same day when it is still before. */
export function nextMorning(now: Date, timeZone: string): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const today = here.toPlainDate().toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(MORNING) });
  const morning =
    Temporal.ZonedDateTime.compare(today, here) > 0
      ? today
      : here
          .toPlainDate()
          .add({ days: 1 })
          .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(MORNING) });
  return new Date(morning.epochMilliseconds);
}
