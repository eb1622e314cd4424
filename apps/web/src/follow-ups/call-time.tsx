import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../shared/clock-words.js';
import { useMe } from '../shared/session.js';

/** "Thu, Jan 15, 10:00 AM" in the organization's zone. */
export function CallTime({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const { timeZone } = useMe().organization;
  const text = new Intl.DateTimeFormat(i18n.language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    ...timeOfDay,
    timeZone,
  }).format(Date.parse(at));
  return <time dateTime={at}>{text}</time>;
}
