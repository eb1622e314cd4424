import { useId } from 'react';
import classes from './bars.module.css';

/** More bars than this are so narrow on a phone that their counts would run into each other. */
const MANY = 12;

interface BarsProps {
  title: string;
  /** Of its heading. */
  level?: 2 | 3;
  bars: readonly { label: string; count: number }[];
  /** Said instead of a row of empty bars. */
  none?: string;
  /** Every how many bars one is named below; all are in the list that screen readers hear. */
  every: number;
}

/** Counts side by side: a list whose rows are drawn as columns. */
export function Bars({ title, level = 3, bars, none, every }: BarsProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const highest = bars.findIndex(({ count }) => count === most);
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Heading className={classes.title} id={id}>
        {title}
      </Heading>
      {none && bars.every(({ count }) => count === 0) ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <ol className={classes.bars} data-many={bars.length > MANY || undefined}>
          {bars.map(({ label, count }, index) => (
            <li key={label} className={classes.bar} data-highest={index === highest || undefined}>
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
      )}
    </section>
  );
}
