import { IconAlertTriangle, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { hoursInWords } from './calendar-days.js';
import classes from './week.module.css';

/** Fewer are on call than needed, or more. */
export function GapCard({ gap }: { gap: Schemas['CoverageProblemView'] }) {
  const { t, i18n } = useTranslation('rota');
  const Icon = gap.kind === 'gap' ? IconAlertTriangle : IconCopy;
  return (
    <div className={classes.gap} data-kind={gap.kind}>
      <span className={classes.gapTitle}>
        <Icon size={16} aria-hidden /> {t(`coverage.${gap.kind}`)}
      </span>
      <span className={classes.hours}>{hoursInWords(gap, i18n.language)}</span>
      <span>
        {t('coverage.count', { role: t(`role.${gap.role}`), planned: gap.planned, needed: gap.needed })}
      </span>
    </div>
  );
}
