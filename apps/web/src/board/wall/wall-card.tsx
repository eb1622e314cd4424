import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../shared/clock.js';
import { Countdown, useAge } from '../../shared/time.js';
import { columnOf, liveOffers, promiseOf, type Card } from '../model.js';
import { PromiseRing } from '../promise-ring.js';
import classes from './wall-card.module.css';

/** One request as a room may see it: no names, no reason, no number to call. */
export function WallCard({ card }: { card: Card }) {
  const promise = promiseOf(card);
  return (
    <article
      className={classes.card}
      data-tone={columnOf(card)}
      data-needs={card.needsYou ? true : undefined}
    >
      <strong className={classes.number}>{card.caseNumber}</strong>
      <span className={classes.place}>{card.place}</span>
      {promise && (
        <span className={classes.ring}>
          <PromiseRing promise={promise} />
        </span>
      )}
      <span className={classes.facility}>{card.facility.name}</span>
      <span className={classes.progress}>
        <Progress card={card} />
      </span>
    </article>
  );
}

function Progress({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const now = useNow();
  const age = useAge();
  if (card.needsYou) {
    return (
      <>
        <IconAlertCircle aria-hidden /> {t(`needs.${card.needsYou.reason}.short`)}
      </>
    );
  }
  const { assignment } = card;
  switch (columnOf(card)) {
    case 'asking': {
      const [offer] = liveOffers(card).filter(({ status }) => status === 'open');
      if (!offer)
        return t(liveOffers(card).some(({ afterwards }) => afterwards) ? 'wall.promised' : 'wall.standby');
      return (
        <>
          {t('wall.answerIn')} <Countdown to={offer.expiresAt} />
        </>
      );
    }
    case 'moving': {
      if (!assignment?.etaAt) return t('status.assigned');
      const left = Date.parse(assignment.etaAt) - now;
      const count = Math.ceil(Math.abs(left) / 60_000);
      return `${t('card.eta')} ${t(left < 0 ? 'card.etaLate' : 'card.etaIn', { count })}`;
    }
    case 'with':
      return assignment?.arrivedAt
        ? t('wall.since', { age: age(Math.max(60_000, now - Date.parse(assignment.arrivedAt))) })
        : null;
    case 'waiting':
    case 'closed':
      return null;
  }
}
