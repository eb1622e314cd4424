import type { ReactNode } from 'react';
import classes from './fields.module.css';

export type Field = readonly [label: string, value: ReactNode];

/** Names and what is known under them. */
export function Fields({ fields }: { fields: readonly Field[] }) {
  if (fields.length === 0) return null;
  return (
    <dl className={classes.fields}>
      {fields.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
