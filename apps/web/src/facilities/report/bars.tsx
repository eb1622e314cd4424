import { useId } from 'react';
import classes from './bars.module.css';

interface BarsProps {
  title: string;
  bars: readonly { label: string; count: number }[];
  /** Every how many bars one is named below; all are in the list that screen readers hear. */
  every: number;
}

/** Counts side by side: a list whose rows are drawn as columns. */
export function Bars({ title, bars, every }: BarsProps) {
  const id = useId();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <section className={classes.root} aria-labelledby={id}>
      <h3 className={classes.title} id={id}>
        {title}
      </h3>
      <ol className={classes.bars}>
        {bars.map(({ label, count }, index) => (
          <li key={label} className={classes.bar}>
            <span className="visually-hidden">
              {label}: {count}
            </span>
            <span className={classes.count} aria-hidden>
              {count > 0 && count}
            </span>
            <span className={classes.track} aria-hidden>
              <span className={classes.fill} style={{ height: `${(100 * count) / most}%` }} />
            </span>
            <span className={classes.label} aria-hidden>
              {index % every === 0 && label}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
