import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ClockTime } from '../shared/time.js';
import { CardProgress } from './card-progress.js';
import { columnOf, isEnded, promiseOf, type Card } from './model.js';
import { PromiseRing, PromiseWords } from './promise-ring.js';
import { useBoardLink } from './use-board-link.js';
import classes from './request-card.module.css';

interface RequestCardProps {
  card: Card;
  selected: boolean;
}

/** One request on the board: which, where, how old, who; and when it needs a human, why. */
export function RequestCard({ card, selected }: RequestCardProps) {
  const { t } = useTranslation('board');
  const link = useBoardLink();
  const promise = promiseOf(card);
  return (
    <Link
      to={link(card.id)}
      className={classes.card ?? ''}
      data-card={card.id}
      data-tone={columnOf(card)}
      data-needs={card.needsYou ? true : undefined}
      aria-current={selected || undefined}
    >
      {card.needsYou && (
        <span className={classes.needs}>
          <IconAlertCircle size={18} aria-hidden />
          <span>
            {t(`needs.${card.needsYou.reason}.short`)}
            {card.needsYou.taken && ` · ${t('needs.taken', { name: card.needsYou.taken.name })}`}
          </span>
        </span>
      )}
      <span className={classes.head}>
        {promise && (
          <span className={classes.ring}>
            <PromiseRing promise={promise} />
          </span>
        )}
        <span className={classes.number}>{card.caseNumber}</span>
        <span className={classes.facility}>{card.facility.name}</span>
        <span className={classes.place}>{card.place}</span>
      </span>
      <CardProgress card={card} />
      {!isEnded(card) && <Foot card={card} />}
    </Link>
  );
}

/** What else matters at a glance: the promise in words, when the person leaves, how to meet, a possible twin. */
function Foot({ card }: { card: Card }) {
  const { t } = useTranslation(['board', 'common']);
  const promise = promiseOf(card);
  return (
    <span className={classes.foot}>
      {promise && <PromiseWords promise={promise} />}
      {card.status === 'searching' && card.step !== 'nearby' && (
        <span className={classes.mark}>{t(`step.${card.step}`)}</span>
      )}
      {card.expectedLeaveAt && card.status !== 'arrived' && (
        <span className={classes.mark} data-tone="waiting">
          {t('card.leaves')} <ClockTime at={card.expectedLeaveAt} />
        </span>
      )}
      {card.modality !== 'in_person' && (
        <span className={classes.mark}>{t(`common:modality.${card.modality}`)}</span>
      )}
      {card.assignment?.noLongerFits && card.status !== 'arrived' && (
        <span className={classes.mark} data-tone="waiting">
          {t('card.noLongerFits')}
        </span>
      )}
      {card.likelyDuplicateOf && (
        <span className={classes.mark}>
          {t('card.twin', { caseNumber: card.likelyDuplicateOf.caseNumber })}
        </span>
      )}
    </span>
  );
}
