/** The next moment at which the device's clock shows `time` ("18:30"): today, or tomorrow when that has passed. */
export function nextTimeOfDay(time: string, now: Date): Date | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const next = new Date(now);
  next.setHours(Number(hours), Number(minutes), 0, 0);
  // By the calendar, not by 24 hours: a night when the clocks change is shorter or longer.
  if (next <= now) next.setDate(next.getDate() + 1);
  return next;
}
