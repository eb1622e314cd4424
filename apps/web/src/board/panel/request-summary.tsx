import { CardProgress } from '../card-progress.js';
import { promiseOf, type Card } from '../model.js';
import { PromiseRing, PromiseWords } from '../promise-ring.js';
import classes from './request-summary.module.css';

/** Where it is, who has it, and how that stands against the promise. */
export function RequestSummary({ card }: { card: Card }) {
  const promise = promiseOf(card);
  const { facility } = card;
  return (
    <div className={classes.summary}>
      <div className={classes.where}>
        <div className={classes.place}>
          <strong>{facility.name}</strong>
          <span>{card.place}</span>
          {facility.address && <span className={classes.dim}>{facility.address}</span>}
        </div>
        {promise && <PromiseRing promise={promise} />}
      </div>
      <div className={classes.progress}>
        <CardProgress card={card} />
        {promise && (
          <span className={classes.dim}>
            <PromiseWords promise={promise} />
          </span>
        )}
      </div>
    </div>
  );
}
