import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../shared/api.js';
import { EmptyState } from '../shared/empty-state.js';
import type { OfferCard } from './offers.js';

interface OfferEndedProps {
  offer: OfferCard;
  cancelled: boolean;
  /** What the server said to an Accept that came too late. */
  refusal: Error | null;
  onDone: () => void;
}

/** An offer that is over: no Accept that could still be tapped, a kind word, one way on. */
export function OfferEnded({ offer, cancelled, refusal, onDone }: OfferEndedProps) {
  const { t } = useTranslation('coach');
  const how = howItEnded(offer, cancelled, refusal);
  return (
    <div role="status">
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

function howItEnded(offer: OfferCard, cancelled: boolean, refusal: Error | null) {
  if (cancelled) return 'cancelled';
  if (refusal instanceof ProblemError && refusal.problem.code === 'offer.already_taken') return 'taken';
  return offer.status === 'expired' ? 'expired' : 'settled';
}
