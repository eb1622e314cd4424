import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import classes from './outcomes.module.css';

/** One facility's month: outcomes as bars of words and numbers, then what went along. */
export function FacilityTable({ row }: { row: Schemas['OutcomeRow'] }) {
  const { t } = useTranslation(['outcomes', 'common', 'directory']);
  const linked = row.linkages.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={classes.card}>
      <h2>
        {row.facilityName} <span>{t('closed', { count: row.closed })}</span>
      </h2>
      <ul className={classes.bars}>
        {row.outcomes.map(({ outcome, count }) => (
          <li key={outcome}>
            <span>{t(`common:outcome.${outcome}`)}</span>
            <meter min={0} max={row.closed} value={count} aria-hidden />
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
      <dl className={classes.figures}>
        <Figure name={t('linked')} value={linked} />
        <Figure name={t('naloxoneGiven')} value={row.naloxoneGiven} />
        <Figure name={t('naloxoneTrained')} value={row.naloxoneTrained} />
        <Figure name={t('agreed')} value={row.agreed} />
      </dl>
      {linked > 0 && (
        <p className={classes.dim}>
          {row.linkages.map(({ kind, count }) => `${t(`directory:kind.${kind}`)} ${count}`).join(' · ')}
        </p>
      )}
    </section>
  );
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
