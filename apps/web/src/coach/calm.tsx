import { IconBed, IconHeartHandshake, IconMoonStars } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/empty-state.js';
import { useNow } from '../shared/clock.js';
import { useMe } from '../shared/session.js';
import { formatClock } from '../shared/clock-words.js';
import { useAlertSettings } from './alert-settings.js';
import { useSoundUnlocked } from './alerts.js';
import { useStanding } from './use-standing.js';

/** Nothing is asked: a page that lets one breathe. */
export function Calm({ onDuty }: { onDuty: boolean }) {
  const { t, i18n } = useTranslation('coach');
  const [{ sound }] = useAlertSettings();
  const silent = !useSoundUnlocked() && sound;
  const { timeZone } = useMe().organization;
  const standing = useStanding();
  const now = useNow();
  const onCall = !onDuty && standing?.onCallUntil;
  if (!onDuty && !onCall)
    return <EmptyState icon={IconMoonStars} title={t('calm.offTitle')} hint={t('calm.offHint')} />;
  const rest = standing?.rest;
  // A breather says so itself, above.
  if (rest && rest.reason !== 'paused' && (!rest.until || Date.parse(rest.until) > now)) {
    const time = rest.until ? formatClock(Date.parse(rest.until), now, timeZone, i18n.language) : '';
    return (
      <EmptyState icon={IconBed} title={t('calm.restTitle')} hint={t(`calm.rest.${rest.reason}`, { time })} />
    );
  }
  const hint = t(onCall ? 'calm.onCallHint' : 'calm.onHint');
  return (
    <EmptyState
      icon={IconHeartHandshake}
      title={t('calm.onTitle')}
      hint={silent ? `${hint} ${t('calm.silent')}` : hint}
    />
  );
}
