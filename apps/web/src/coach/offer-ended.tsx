import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../shared/api.js';
import { EmptyState } from '../shared/empty-state.js';
import type { OfferCard } from './offers.js';
import { useOnce } from './use-once.js';
import type { useOfferAnswers } from './use-offers.js';
import classes from './offer-screen.module.css';

interface OfferEndedProps {
  offer: OfferCard;
  accept: ReturnType<typeof useOfferAnswers>['accept'];
  onDone: () => void;
}

/**
 * An offer that is over: no Accept that could still be tapped, a kind word, one way on. Who was only too late may still help:
 * the server says whether it is hers, whether she stands by, or that somebody else has it.
 */
export function OfferEnded({ offer, accept, onDone }: OfferEndedProps) {
  const { t } = useTranslation('coach');
  const how = howItEnded(offer, accept.error);
  const onStill = useOnce(() => accept.mutateAsync());
  return (
    <div role="status" className={classes.ended}>
      <EmptyState
        icon={IconHeartHandshake}
        title={t(`ended.${how}.title`)}
        hint={t(`ended.${how}.hint`)}
        action={
          <>
            <Button size="lg" mt="lg" miw="12rem" onClick={onDone} data-autofocus>
              {t('ended.done')}
            </Button>
            {how === 'expired' && !accept.isError && (
              <Button variant="subtle" mt="xs" loading={accept.isPending} onClick={onStill}>
                {t('ended.expired.still')}
              </Button>
            )}
          </>
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
