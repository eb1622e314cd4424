/** How a series repeats, as the form says it. */
export interface Repeat {
  kind: 'once' | 'daily' | 'weekly' | 'custom';
  /** 1, Monday, to 7, Sunday. */
  weekdays: number[];
  /** Every so many weeks. */
  interval: number;
  /** Last day, or nothing. */
  until: string;
  /** A rule that the form has no fields for. */
  custom: string;
}

export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** RRULE of a form; undefined for a single shift. */
export function ruleOf({ kind, weekdays, interval, until, custom }: Repeat): string | undefined {
  const end = until ? `;UNTIL=${until.replaceAll('-', '')}` : '';
  switch (kind) {
    case 'once':
      return undefined;
    case 'daily':
      return `FREQ=DAILY${end}`;
    case 'weekly': {
      const days = [...weekdays].sort().map((weekday) => weekdayCodes[weekday - 1]);
      return `FREQ=WEEKLY${interval > 1 ? `;INTERVAL=${interval}` : ''};BYDAY=${days.join(',')}${end}`;
    }
    case 'custom':
      return custom.trim();
  }
}

const none: Repeat = { kind: 'once', weekdays: [], interval: 1, until: '', custom: '' };

/** The form of a rule; what it has no fields for stays as it is written. */
export function repeatOf(rule: string | null): Repeat {
  if (rule === null) return none;
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const until =
    /^(\d{4})(\d\d)(\d\d)/
      .exec(parts.get('UNTIL') ?? '')
      ?.slice(1)
      .join('-') ?? '';
  const codes = parts.get('BYDAY')?.split(',') ?? [];
  const weekdays = codes.map((code) => (weekdayCodes as readonly string[]).indexOf(code) + 1);
  const kind = parts.get('FREQ') === 'DAILY' ? 'daily' : 'weekly';
  const repeat: Repeat = { ...none, kind, weekdays, interval: Number(parts.get('INTERVAL') ?? 1), until };
  return ruleOf(repeat) === rule ? repeat : { ...none, kind: 'custom', custom: rule };
}
