import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { mean, share } from './shares.js';
import classes from './promise.module.css';

type Figures = Schemas['PromiseFigures'];

/** The whole time in four figures. */
export function PromiseCards({ figures }: { figures: Figures }) {
  const { t, i18n } = useTranslation('promise');
  const { requests, offers, accepted, arrived, taken, fromElsewhere } = figures;
  return (
    <dl className={classes.cards}>
      <div className={classes.card}>
        <dt>{t('requests')}</dt>
        <dd className={classes.number}>{requests}</dd>
        <dd className={classes.more}>{t('offers', { mean: mean(offers, requests, i18n.language) })}</dd>
      </div>
      <Kept name={t('accepted')} kept={accepted} />
      <Kept name={t('arrived')} kept={arrived} />
      <div className={classes.card}>
        <dt>{t('elsewhere')}</dt>
        <dd className={classes.number}>{share(fromElsewhere, taken, i18n.language)}</dd>
        <dd className={classes.more}>
          {taken === 0 ? t('elsewhereNone') : t('elsewhereOf', { count: fromElsewhere, taken })}
        </dd>
      </div>
    </dl>
  );
}

function Kept({ name, kept }: { name: string; kept: Figures['arrived'] }) {
  const { t, i18n } = useTranslation('promise');
  const { counted, medianMinutes: median, p90Minutes: p90 } = kept;
  return (
    <div className={classes.card}>
      <dt>{name}</dt>
      <dd className={classes.number}>{share(kept.kept, counted, i18n.language)}</dd>
      <dd className={classes.more}>{counted === 0 ? t('notYet') : t('of', { kept: kept.kept, counted })}</dd>
      <dd className={classes.more}>{median === null ? t('noMinutes') : t('minutes', { median, p90 })}</dd>
    </div>
  );
}
