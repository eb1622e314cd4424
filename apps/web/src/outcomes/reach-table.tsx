import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import classes from './outcomes.module.css';

const columns = ['reached', 'leftMessage', 'notReached', 'notMade', 'stopped', 'waiting'] as const;

/** How the calls went, as counts and the share that was reached. Claims nothing about what the calls brought about. */
export function ReachTable({ reach }: { reach: Schemas['ReachRow'][] }) {
  const { t } = useTranslation(['outcomes', 'followUps']);
  return (
    <section className={classes.card}>
      <h2>{t('reach.title')}</h2>
      {/* A focusable region: on a phone it is scrolled sideways, with the keyboard too. */}
      <div className={classes.scroll} role="region" aria-label={t('reach.title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('reach.call')}</th>
              <th scope="col">{t('reach.due')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`reach.${column}`)}
                </th>
              ))}
              <th scope="col">{t('reach.share')}</th>
            </tr>
          </thead>
          <tbody>
            {reach.map((row) => (
              <tr key={row.step}>
                <th scope="row">{t(`followUps:step.${row.step}`)}</th>
                <td>{row.due}</td>
                {columns.map((column) => (
                  <td key={column}>{row[column]}</td>
                ))}
                <td>{row.due > 0 ? `${Math.round((100 * row.reached) / row.due)}%` : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.dim}>{t('reach.hint')}</p>
    </section>
  );
}
