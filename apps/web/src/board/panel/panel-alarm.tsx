import { Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Schemas } from '../../shared/api.js';
import { ClockTime } from '../../shared/time.js';
import { TakeAlarm } from './take-alarm.js';
import classes from './panel-alarm.module.css';

interface PanelAlarmProps {
  requestId: string;
  alarm: Schemas['NeedsYou'];
  /** What helps with it. */
  children?: ReactNode;
}

/** Why this request needs a human, since when, and what can be done. */
export function PanelAlarm({
  requestId,
  alarm: { reason, audience, since, taken },
  children,
}: PanelAlarmProps) {
  const { t } = useTranslation('board');
  return (
    <div className={classes.alarm}>
      <IconAlertCircle aria-hidden />
      <div>
        <Text fw={650}>{t(`needs.${reason}.short`)}</Text>
        <Text size="sm">{t(`needs.${reason}.advice`)}</Text>
        {children}
        {audience === 'supervisor' && (
          <Text size="sm" fw={600}>
            {t('needs.supervisor')}
          </Text>
        )}
        <Text size="sm" className={classes.since ?? ''}>
          {t('needs.since')} <ClockTime at={since} />
        </Text>
        <TakeAlarm requestId={requestId} taken={taken} />
      </div>
    </div>
  );
}
