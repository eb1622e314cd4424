import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ClockTime } from '../shared/time.js';
import { CardProgress } from './card-progress.js';
import { columnOf, promiseOf, type Card } from './model.js';
import { PromiseRing, PromiseWords } from './promise-ring.js';
import classes from './request-card.module.css';

interface RequestCardProps {
  card: Card;
  selected: boolean;
}

/** One request on the board: which, where, how old, who; and when it needs a human, why. */
export function RequestCard({ card, selected }: RequestCardProps) {
  const { t } = useTranslation(['board', 'common']);
  const [params] = useSearchParams();
  const promise = promiseOf(card);
  const search = params.toString();
  return (
    <Link
      to={`/board/${card.id}${search ? `?${search}` : ''}`}
      className={classes.card ?? ''}
      data-card={card.id}
      data-tone={columnOf(card)}
      data-needs={card.needsYou ? true : undefined}
      aria-current={selected || undefined}
    >
      {card.needsYou && (
        <span className={classes.needs}>
          <IconAlertCircle size={18} aria-hidden />
          <span>{t(`needs.${card.needsYou.reason}.short`)}</span>
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
      {(promise || card.expectedLeaveAt || card.modality !== 'in_person') && columnOf(card) !== 'closed' && (
        <span className={classes.foot}>
          {promise && <PromiseWords promise={promise} />}
          {card.expectedLeaveAt && columnOf(card) !== 'with' && (
            <span className={classes.mark}>
              {t('card.leaves')} <ClockTime at={card.expectedLeaveAt} />
            </span>
          )}
          {card.modality !== 'in_person' && (
            <span className={classes.mark}>{t(`common:modality.${card.modality}`)}</span>
          )}
        </span>
      )}
    </Link>
  );
}
