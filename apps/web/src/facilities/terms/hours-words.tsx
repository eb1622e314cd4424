import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { clockInWords } from '../../shared/clock-words.js';
import { hoursInLines, weekdayName, type HoursLine } from './hours-in-words.js';

/** Service hours as people say them, a line for each; null is around the clock. */
export function HoursWords({ hours }: { hours: readonly Schemas['ShownHours'][] | null }) {
  const { t, i18n } = useTranslation('terms');
  if (hours === null) return <p>{t('always')}</p>;
  if (hours.length === 0) return <p>{t('never')}</p>;
  const days = ({ firstDay, lastDay }: HoursLine) => {
    if (firstDay === 1 && lastDay === 7) return t('every');
    const [first, last] = [firstDay, lastDay].map((day) => weekdayName(day, i18n.language));
    return firstDay === lastDay ? first : t('days', { first, last });
  };
  const times = ({ from, to }: HoursLine) => {
    if (from === '00:00' && to === '00:00') return t('wholeDay');
    return t(to <= from && to !== '00:00' ? 'nextDay' : 'sameDay', {
      from: clockInWords(from, i18n.language),
      to: clockInWords(to, i18n.language),
    });
  };
  return hoursInLines(hours).map((line) => (
    <p key={`${line.firstDay} ${line.from}`}>
      {days(line)}, {times(line)}
    </p>
  ));
}
