import { useTranslation } from 'react-i18next';
import { useNow } from '../../shared/clock.js';
import { dayOf } from '../../shared/day.js';
import { useMe } from '../../shared/session.js';
import classes from './timeline.module.css';

/** "Today", "Yesterday" or the date, in the organization's time zone. */
export function DayBreak({ at }: { at: string }) {
  const { t, i18n } = useTranslation('channel');
  const { timeZone } = useMe().organization;
  const now = useNow();
  const day = dayOf(at, timeZone);
  const date = new Intl.DateTimeFormat(i18n.language, {
    timeZone,
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  });
  const label =
    day === dayOf(now, timeZone)
      ? t('today')
      : day === dayOf(now - 86_400_000, timeZone)
        ? t('yesterday')
        : date.format(Date.parse(at));
  return (
    <div className={classes.day} role="separator" aria-label={label}>
      <span aria-hidden>{label}</span>
    </div>
  );
}
