import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import classes from './rota.module.css';

/** What the report says of each coach. */
export const columns = [
  'shifts',
  'primary',
  'secondary',
  'night',
  'weekend',
  'onDuty',
  'offers',
  'accepted',
  'hardCalls',
  'offersPerHour',
] as const;

interface HoursStackProps {
  items: Schemas['HoursReport']['items'];
  number: Intl.NumberFormat;
}

/** The report for a phone: one coach below the other, where a table would have to be pushed sideways. */
export function HoursStack({ items, number }: HoursStackProps) {
  const { t } = useTranslation('rota');
  return (
    <ul className={classes.stack} aria-label={t('views.hours')}>
      {items.map((row) => (
        <li key={row.memberId}>
          <h2 className={classes.stackName}>{row.coachName}</h2>
          <dl className={classes.stackFacts}>
            {columns.map((column) => (
              <Fragment key={column}>
                <dt>{t(`hours.${column}`)}</dt>
                <dd>{row[column] === null ? '–' : number.format(row[column])}</dd>
              </Fragment>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
