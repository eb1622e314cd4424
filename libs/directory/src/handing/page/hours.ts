import type { Schedule } from '../../domain/parts.js';
import { localeOf, type AppLanguage } from './language.js';
import { words } from './words.js';

const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

type Said = Pick<Schedule, 'rule' | 'opensAt' | 'closesAt' | 'description'>;

/** Hours as a line that people read: "Mon, Tue, Wed: 9:00 AM – 5:00 PM". */
export function hoursLine({ rule, opensAt, closesAt, description }: Said, language: AppLanguage): string {
  const locale = localeOf[language];
  const by = /BYDAY=([A-Z0-9,+-]+)/.exec(rule ?? '')?.[1]?.split(',') ?? [];
  // 2023-01-01 was a Sunday.
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const named = by.flatMap((each) => {
    const index = days.indexOf(each.slice(-2));
    return index < 0 ? [] : [weekday.format(Date.UTC(2023, 0, 1 + index))];
  });
  const when = /FREQ=MONTHLY/.test(rule ?? '')
    ? [...named, words[language].month].join(', ')
    : new Intl.ListFormat(locale, { type: 'unit' }).format(named);
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  const time = (at: string) => clock.format(Date.parse(`2023-01-01T${at.slice(0, 5)}:00Z`));
  const span = opensAt ? [opensAt, closesAt].flatMap((at) => (at ? [time(at)] : [])).join(' – ') : '';
  return [[when, span].filter(Boolean).join(': '), description].filter(Boolean).join(' · ');
}
