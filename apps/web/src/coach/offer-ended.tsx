import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../shared/api.js';
import { EmptyState } from '../shared/empty-state.js';
import type { OfferCard } from './offers.js';
import classes from './offer-screen.module.css';

interface OfferEndedProps {
  offer: OfferCard;
  /** What the server said to an Accept that came too late. */
  refusal: Error | null;
  onDone: () => void;
}

/** An offer that is over: no Accept that could still be tapped, a kind word, one way on. */
export function OfferEnded({ offer, refusal, onDone }: OfferEndedProps) {
  const { t } = useTranslation('coach');
  const how = howItEnded(offer, refusal);
  return (
    <div role="status" className={classes.ended}>
      <EmptyState
        icon={IconHeartHandshake}
        title={t(`ended.${how}.title`)}
        hint={t(`ended.${how}.hint`)}
        action={
          <Button size="lg" mt="lg" miw="12rem" onClick={onDone} data-autofocus>
            {t('ended.done')}
          </Button>
        }
      />
    </div>
  );
}

function howItEnded(offer: OfferCard, refusal: Error | null) {
  const code = refusal instanceof ProblemError ? refusal.problem.code : undefined;
  if (code === 'coach.busy') return 'busy';
  if (code === 'offer.already_taken') return 'taken';
  if (offer.status === 'expired') return 'expired';
  switch (offer.requestStatus) {
    case 'cancelled':
      return 'cancelled';
    case 'assigned':
    case 'en_route':
    case 'arrived':
      return 'taken';
    case 'received':
    case 'searching':
      return offer.corrected ? 'corrected' : 'settled';
    case 'closed':
    case 'unmet':
      return 'settled';
  }
}
