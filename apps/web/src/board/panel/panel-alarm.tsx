import { Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { Ago } from '../../shared/time.js';
import classes from './panel-alarm.module.css';

interface PanelAlarmProps {
  reason: Schemas['AlarmReason'];
  since: string;
}

/** Why this request needs a human, since when, and what can be done. */
export function PanelAlarm({ reason, since }: PanelAlarmProps) {
  const { t } = useTranslation('board');
  return (
    <div className={classes.alarm}>
      <IconAlertCircle aria-hidden />
      <div>
        <Text fw={650}>{t(`needs.${reason}.short`)}</Text>
        <Text size="sm">{t(`needs.${reason}.advice`)}</Text>
        <Text size="sm" className={classes.since ?? ''}>
          {t('needs.since')} <Ago at={since} />
        </Text>
      </div>
    </div>
  );
}
