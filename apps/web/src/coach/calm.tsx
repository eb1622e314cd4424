import { IconHeartHandshake, IconMoonStars } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/empty-state.js';
import { useAlertSettings } from './alert-settings.js';
import { useSoundUnlocked } from './alerts.js';

/** Nothing is asked: a page that lets one breathe. */
export function Calm({ onDuty }: { onDuty: boolean }) {
  const { t } = useTranslation('coach');
  const [{ sound }] = useAlertSettings();
  const silent = !useSoundUnlocked() && sound;
  if (!onDuty) return <EmptyState icon={IconMoonStars} title={t('calm.offTitle')} hint={t('calm.offHint')} />;
  return (
    <EmptyState
      icon={IconHeartHandshake}
      title={t('calm.onTitle')}
      hint={silent ? `${t('calm.onHint')} ${t('calm.silent')}` : t('calm.onHint')}
    />
  );
}
