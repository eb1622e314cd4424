const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone, as `2026-03-01`: what "today" means to the organization. */
export function dayOf(at: string | number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    // Canadian English writes dates as ISO does.
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(typeof at === 'string' ? Date.parse(at) : at);
}
