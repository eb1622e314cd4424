import { Alert, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StaffingPlan } from './hours.js';
import { useStaffingWords } from './words.js';
import classes from './staffing.module.css';

/** How the plan that was asked for last is doing, where there is something to say about it. */
export function PlanState({ latest }: { latest: StaffingPlan }) {
  const { t } = useTranslation('staffing');
  const words = useStaffingWords();
  switch (latest.status) {
    case 'waiting':
    case 'running':
      return (
        <div className={classes.progress}>
          <Text>{t('state.running', { percent: words.percent(latest.progressPercent / 100) })}</Text>
          <Progress value={latest.progressPercent} aria-label={t('state.progress')} size="lg" />
        </div>
      );
    case 'failed':
      return (
        <Alert
          color="clay"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('state.failed')}
        >
          {t('state.failedHint')}
        </Alert>
      );
    case 'too_little':
      return (
        <Alert variant="light" icon={<IconInfoCircle aria-hidden />} title={t('state.tooLittle')}>
          {t('state.tooLittleHint', {
            count: latest.result?.requests ?? 0,
            weeks: words.number(latest.result?.weeks ?? 0, 1),
          })}
        </Alert>
      );
    case 'done':
      return null;
  }
}
