import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockHour4,
  IconHelpCircle,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { messageLink } from '../shared/message-link.js';
import { useNow } from '../shared/clock.js';
import { agoInWords, sayingOf, type FactAge, type FactState } from './ages.js';
import classes from './fact-age.module.css';

const icons: Record<FactState, TablerIcon> = {
  fresh: IconCircleCheck,
  ageing: IconClockHour4,
  stale: IconAlertTriangle,
  unknown: IconHelpCircle,
};

/** How long ago in words, "just now" included. */
export function useAgo(): (at: string) => string {
  const { t, i18n } = useTranslation('common');
  const now = useNow();
  return (at) => agoInWords(now - Date.parse(at), i18n.language) ?? t('age.now');
}

/** Who said so and when; what was read from a message leads there as long as it is there. */
function Said({ fact }: { fact: FactAge }) {
  const { t } = useTranslation('resource');
  const ago = useAgo();
  const { message, confirmedBy, confirmedAt, doubtedAt } = fact;
  const saying = sayingOf(fact);
  if (saying === 'messageOf' && message)
    return (
      <Link to={messageLink(message)} className={classes.message}>
        {t('age.messageOf', { name: message.author, ago: ago(message.at) })}
      </Link>
    );
  return t(`age.${saying}`, { name: confirmedBy ?? '', ago: ago(doubtedAt ?? confirmedAt) });
}

/** "Fresh · confirmed by Dana, 40 minutes ago": by icon and word, not by color alone. */
export function FactAgeLine({ fact }: { fact: FactAge | undefined }) {
  const { t } = useTranslation('resource');
  const state = fact?.state ?? 'unknown';
  const Icon = icons[state];
  return (
    <span className={classes.age} data-state={state}>
      <span className={classes.state}>
        <Icon size={18} aria-hidden />
        {t(`age.state.${state}`)}
      </span>
      <span>{fact ? <Said fact={fact} /> : t('age.none')}</span>
    </span>
  );
}
