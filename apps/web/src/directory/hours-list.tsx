import { useTranslation } from 'react-i18next';
import { clockInWords } from '../shared/clock-words.js';
import { hoursInLines, runsOf, weekdayName, type Days, type Hours, type HoursLine } from './hours.js';
import { webAddress } from './resource-form.js';
import classes from './hours-list.module.css';

const nths = ['1', '2', '3', '4', '5', '-1'] as const;

/** When it is open, as people say it: "Monday to Friday · 9:00 AM to 5:00 PM". */
export function HoursList({ schedules }: { schedules: readonly Hours[] }) {
  const { t } = useTranslation('resource');
  const days = useDaysInWords();
  const times = useTimesInWords();
  return (
    <ul className={classes.hours}>
      {hoursInLines(schedules).map((line, index) => {
        const link = line.link && webAddress(line.link);
        return (
          <li key={index}>
            <span className={classes.days}>
              {line.days.on === 'words' && line.from === null
                ? (line.description ?? t('hours.byWords'))
                : days(line.days)}
            </span>
            {line.from !== null && <span>{times(line)}</span>}
            {line.description && line.from !== null && (
              <span className={classes.note}>{line.description}</span>
            )}
            {link && (
              <a href={link} target="_blank" rel="noopener noreferrer">
                {t('hours.join')}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** "Monday to Friday", "The first Monday of the month". */
function useDaysInWords(): (days: Days) => string {
  const { t, i18n } = useTranslation('resource');
  const list = (parts: string[]) => new Intl.ListFormat(i18n.language).format(parts);
  const name = (weekday: number) => weekdayName(weekday, i18n.language);
  const nth = (each: number): string => {
    const key = nths.find((known) => Number(known) === each);
    return key ? t(`hours.nth.${key}`) : String(each);
  };
  return (days) => {
    switch (days.on) {
      case 'weekdays': {
        const said =
          days.weekdays.length === 7
            ? t('hours.everyDay')
            : list(
                runsOf(days.weekdays).flatMap(([first, last]) => {
                  if (last - first > 1) return t('hours.run', { first: name(first), last: name(last) });
                  return first === last ? name(first) : [name(first), name(last)];
                }),
              );
        const phrase =
          days.everyWeeks > 1 ? t('hours.everyWeeks', { days: said, count: days.everyWeeks }) : said;
        return phrase.charAt(0).toLocaleUpperCase(i18n.language) + phrase.slice(1);
      }
      case 'month':
        return t('hours.ofMonth', { which: list(days.nth.map(nth)), day: name(days.weekday) });
      case 'dayOfMonth':
        return t('hours.dayOfMonth', { days: list(days.days.map(String)) });
      case 'day':
        return new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeZone: 'UTC' }).format(
          Date.parse(`${days.day}T12:00:00Z`),
        );
      case 'words':
        return t('hours.byWords');
    }
  };
}

function useTimesInWords(): (line: HoursLine) => string {
  const { t, i18n } = useTranslation('resource');
  return ({ from, to }) => {
    if (from === null) return '';
    if (from === to) return t('hours.aroundTheClock');
    const clock = (time: string) => clockInWords(time, i18n.language);
    return to === null
      ? t('hours.from', { from: clock(from) })
      : t('hours.fromTo', { from: clock(from), to: clock(to) });
  };
}
