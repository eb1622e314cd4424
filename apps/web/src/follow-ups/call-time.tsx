import { useTranslation } from 'react-i18next';
import { useMe } from '../shared/session.js';

/** "Thu, Jan 15, 10:00" in the organization's zone. */
export function CallTime({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const { timeZone } = useMe().organization;
  const text = new Intl.DateTimeFormat(i18n.language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(Date.parse(at));
  return <time dateTime={at}>{text}</time>;
}
