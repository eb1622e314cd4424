import { useTranslation } from 'react-i18next';
import { Ago } from '../shared/time.js';
import { totalsOf, type StaffingPlan, type StaffingResult } from './hours.js';
import { useStaffingWords } from './words.js';
import classes from './plan-facts.module.css';

/** What the whole week comes to, and how far it can be trusted. */
export function PlanFacts({ plan, result }: { plan: StaffingPlan; result: StaffingResult }) {
  const { t } = useTranslation('staffing');
  const words = useStaffingWords();
  const { neededHours, missingHours } = totalsOf(result);
  const unreachable = result.hours.some(({ needed }) => needed === null);
  const doubts = [
    result.confidence === 'rough' &&
      t('doubt.rough', { count: result.requests, weeks: words.number(result.weeks, 0) }),
    !result.homesKnown && t('doubt.homes'),
    result.staffedFrom === null && t('doubt.staffing'),
    unreachable && t('doubt.unreachable', { count: plan.withinMinutes }),
  ].filter((doubt) => doubt !== false);
  return (
    <section className={classes.root}>
      <h2 className={classes.title}>{t('facts.title')}</h2>
      <dl className={classes.facts}>
        {!unreachable && (
          <div>
            <dt>{t('facts.needed')}</dt>
            <dd>{words.number(neededHours, 0)}</dd>
          </div>
        )}
        {missingHours !== null && !unreachable && (
          <div>
            <dt>{t(`facts.missing.${result.staffedFrom ?? 'duty'}`)}</dt>
            <dd>{words.number(missingHours, 0)}</dd>
          </div>
        )}
        {result.expectedShare !== null && (
          <div>
            <dt>{t('facts.expected')}</dt>
            <dd>{words.percent(result.expectedShare)}</dd>
          </div>
        )}
      </dl>
      <p className={classes.source}>
        {t('facts.source', { count: result.requests, weeks: words.number(result.weeks, 0) })}{' '}
        <Ago at={plan.finishedAt ?? plan.requestedAt} />
      </p>
      {doubts.length > 0 && (
        <ul className={classes.doubts}>
          {doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
      <details className={classes.method}>
        <summary>{t('method.title')}</summary>
        <p>{t('method.how')}</p>
        {result.staffedFrom && <p>{t(`staffedFrom.${result.staffedFrom}`)}</p>}
        <p>{t('method.assumes')}</p>
      </details>
    </section>
  );
}
