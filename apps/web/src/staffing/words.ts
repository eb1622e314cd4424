import { useTranslation } from 'react-i18next';
import { clockInWords, hourInWords } from '../shared/clock-words.js';
import { HOURS_OF_DAY, type HeatView } from './hours.js';

/** Monday, 1 January 2018; days of the week are named after it. */
const A_MONDAY = Date.UTC(2018, 0, 1);

/** Names of days and numbers, in the reader's language. */
export function useStaffingWords() {
  const { t, i18n } = useTranslation('staffing');
  const language = i18n.language;
  const weekday = (day: number, width: 'short' | 'long') =>
    new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(
      A_MONDAY + day * 86_400_000,
    );
  const clock = (hour: number) =>
    clockInWords(`${String(hour % HOURS_OF_DAY).padStart(2, '0')}:00`, language);
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  const percent = (share: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  return {
    weekday,
    clock,
    hour: (hour: number) => hourInWords(hour, language),
    number,
    percent,
    /** Requests in an hour: few of them need a digit more. */
    demand: (value: number) =>
      value > 0 && value < 0.05
        ? t('cell.under', { value: number(0.1, 1) })
        : number(value, value < 10 ? 1 : 0),
    /** As it stands in a cell of the heat map. */
    cell(value: number | null, view: HeatView): string {
      if (value === null) return '–';
      if (view === 'demand') return this.demand(value);
      if (view === 'gap' && value > 0) return `+${number(value, 0)}`;
      return number(value, 0).replace('-', '−');
    },
  };
}
