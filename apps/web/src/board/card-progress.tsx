import { useTranslation } from 'react-i18next';
import { useNow } from '../shared/clock.js';
import { ClockTime, Countdown, useAge } from '../shared/time.js';
import { columnOf, liveOffers, type Card } from './model.js';
import classes from './card-progress.module.css';

/** Who has the request now, or who is being asked, and until when. */
export function CardProgress({ card }: { card: Card }) {
  switch (columnOf(card)) {
    case 'waiting':
    case 'asking':
      return <Searching card={card} />;
    case 'moving':
      return <Moving card={card} />;
    case 'with':
      return <WithPerson card={card} />;
    case 'closed':
      return <Ended card={card} />;
  }
}

function Searching({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  return (
    <>
      {card.handedBack && (
        <span className={classes.line}>
          <span className={classes.who}>{t('card.handedBack', { coach: card.handedBack.coachName })}</span>
          <span className={classes.time}>
            <ClockTime at={card.handedBack.at} />
          </span>
        </span>
      )}
      {columnOf(card) === 'asking' ? <Asking card={card} /> : <Waiting card={card} />}
    </>
  );
}

function Waiting({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const asked = card.offers.length;
  return (
    <span className={classes.line}>
      {asked > 0 ? t('card.askedSoFar', { count: asked }) : t('card.notAskedYet')}
    </span>
  );
}

function Asking({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  return liveOffers(card).map((offer) => (
    <span key={offer.id} className={classes.line} data-tone="asking">
      <span className={classes.who}>{t(wordsFor(offer), { coach: offer.coachName })}</span>
      <span className={classes.time}>
        {offer.status === 'open' ? (
          <Countdown to={offer.expiresAt} />
        ) : (
          offer.availableAt && <ClockTime at={offer.availableAt} />
        )}
      </span>
    </span>
  ));
}

/** Somebody who is with a person is asked, and comes, afterwards. */
function wordsFor({ status, afterwards }: Card['offers'][number]) {
  if (status === 'open') return afterwards ? 'card.askingAfterwards' : 'card.asking';
  return afterwards ? 'card.promised' : 'card.standby';
}

function Moving({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const now = useNow();
  if (!card.assignment) return null;
  const { coachName, status, etaAt } = card.assignment;
  const left = etaAt ? Date.parse(etaAt) - now : 0;
  const minutes = Math.ceil(Math.abs(left) / 60_000);
  return (
    <>
      <span className={classes.line} data-tone="moving">
        <span className={classes.who}>
          {t(status === 'en_route' ? 'card.enRoute' : 'card.assigned', { coach: coachName })}
        </span>
      </span>
      {etaAt && (
        <span className={classes.line}>
          <span className={classes.who}>
            {t('card.eta')} <ClockTime at={etaAt} />
          </span>
          <span className={classes.time} data-late={left < 0 || undefined}>
            {t(left < 0 ? 'card.etaLate' : 'card.etaIn', { count: minutes })}
          </span>
        </span>
      )}
    </>
  );
}

function WithPerson({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const now = useNow();
  const age = useAge();
  if (!card.assignment) return null;
  const { coachName, arrivedAt } = card.assignment;
  return (
    <span className={classes.line} data-tone="with">
      <span className={classes.who}>{t('card.withPerson', { coach: coachName })}</span>
      {arrivedAt && <span className={classes.time}>{age(now - Date.parse(arrivedAt))}</span>}
    </span>
  );
}

function Ended({ card }: { card: Card }) {
  const { t } = useTranslation(['board', 'common']);
  const outcome = card.outcome
    ? t(`common:outcome.${card.outcome}`)
    : t(`ended.${card.status as 'closed' | 'cancelled' | 'unmet'}`);
  return (
    <>
      <span className={classes.outcome} data-unmet={card.status === 'unmet' || undefined}>
        {outcome}
      </span>
      <span className={classes.line}>
        <span className={classes.who}>{card.assignment?.coachName}</span>
        {card.endedAt && (
          <span className={classes.time}>
            <ClockTime at={card.endedAt} />
          </span>
        )}
      </span>
    </>
  );
}
