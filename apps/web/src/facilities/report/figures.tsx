import { useTranslation } from 'react-i18next';
import type { Report } from './report-view.js';
import classes from './figures.module.css';

/** The month in four figures, and what was unmet with its reasons. */
export function Figures({ report }: { report: Report }) {
  const { t, i18n } = useTranslation('report');
  const { requests, afterHours, cancelled, stillOpen, unmet, accepted, arrived } = report;
  const rest = [
    afterHours > 0 && t('requestsAfterHours', { count: afterHours }),
    cancelled > 0 && t('cancelled', { count: cancelled }),
    stillOpen > 0 && t('open', { count: stillOpen }),
  ].filter(Boolean);
  const reason = (name: string | null) =>
    name === null
      ? t('unmetRare')
      : i18n.exists(`report:unmetReason.${name}`)
        ? t(`unmetReason.${name}` as 'unmetReason.unknown')
        : t('unmetOther');
  return (
    <>
      <dl className={classes.figures}>
        <div className={classes.figure}>
          <dt>{t('requests', { count: requests })}</dt>
          <dd className={classes.number}>{requests}</dd>
          {rest.map((line) => (
            <dd key={String(line)} className={classes.more}>
              {line}
            </dd>
          ))}
        </div>
        {accepted && <KeptFigure name={t('accepted')} kept={accepted} />}
        <KeptFigure name={t('arrived')} kept={arrived} />
        <div className={classes.figure}>
          <dt>{t('unmet')}</dt>
          <dd className={classes.number}>{unmet}</dd>
        </div>
      </dl>
      {report.unmetReasons.length > 0 && (
        <section className={classes.reasons}>
          <h3>{t('unmetWhy')}</h3>
          <ul>
            {report.unmetReasons.map(({ reason: name, count }) => (
              <li key={name}>
                {reason(name)}: {count}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function KeptFigure({ name, kept }: { name: string; kept: Report['arrived'] }) {
  const { t, i18n } = useTranslation('report');
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(
    kept.counted === 0 ? 0 : kept.kept / kept.counted,
  );
  const { medianMinutes: median, p90Minutes: p90 } = kept;
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd className={classes.number}>{kept.counted === 0 ? '–' : share}</dd>
      <dd className={classes.more}>
        {kept.counted === 0 ? t('notYet') : t('of', { kept: kept.kept, counted: kept.counted })}
      </dd>
      <dd className={classes.more}>{median === null ? t('noMinutes') : t('minutes', { median, p90 })}</dd>
    </div>
  );
}
