import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { MinuteChips } from './minute-chips.js';
import type { OfferCard } from './offers.js';
import { useOnce } from './use-once.js';
import type { useOfferAnswers } from './use-offers.js';
import classes from './offer-answers.module.css';

type OfferAnswersProps = ReturnType<typeof useOfferAnswers> & { offer: OfferCard };

/** The server takes more, but nobody writes an essay here. */
const reasonLimit = 200;
/** In milliseconds. */
const safeMoment = 600;

/** Accept, large; "I can in …"; and "Can't this time", small and without guilt. At the thumb. */
export function OfferAnswers({ offer, accept, decline }: OfferAnswersProps) {
  const { t } = useTranslation('coach');
  const [asking, setAsking] = useState<'answer' | 'when' | 'why'>('answer');
  const [reason, setReason] = useState('');
  const ready = useReady();
  const remote = offer.modality !== 'in_person';
  const busy = accept.isPending || decline.isPending;
  const error = accept.error ?? decline.error;

  const onAccept = useOnce(() => accept.mutateAsync());
  const onDecline = useOnce(async (body: { reason?: string; availableInMinutes?: number }) => {
    await decline.mutateAsync(body);
    notifications.show({
      message: t(body.availableInMinutes ? 'offer.standby' : 'offer.passed'),
      color: 'causeway',
    });
  });

  return (
    <div className={classes.answers}>
      {error && !isOver(error) && <ProblemNotice error={error} kept={t('offer.retry')} />}
      {asking === 'answer' && (
        <>
          <Button
            size="xl"
            fullWidth
            className={classes.accept}
            loading={accept.isPending}
            disabled={decline.isPending || !ready}
            data-waiting={!ready || undefined}
            onClick={onAccept}
          >
            {t(offer.afterwards ? 'offer.acceptAfterwards' : 'offer.accept')}
          </Button>
          <div className={classes.others}>
            <Button
              variant="default"
              className={classes.other}
              disabled={busy}
              onClick={() => setAsking('when')}
            >
              {t('offer.later')}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              className={classes.other}
              disabled={busy}
              onClick={() => setAsking('why')}
            >
              {t('offer.cannot')}
            </Button>
          </div>
        </>
      )}
      {asking === 'when' && (
        <>
          <h3>{t(remote ? 'offer.laterTitleRemote' : 'offer.laterTitle')}</h3>
          <MinuteChips
            label={t('offer.laterTitle')}
            disabled={busy}
            onChoose={(availableInMinutes) => onDecline({ availableInMinutes })}
          />
          <p>{t('offer.laterHint')}</p>
          <Button variant="subtle" color="gray" disabled={busy} onClick={() => setAsking('answer')}>
            {t('offer.back')}
          </Button>
        </>
      )}
      {asking === 'why' && (
        <>
          <h3>{t('offer.cannotTitle')}</h3>
          <p>{t('offer.cannotHint')}</p>
          <Textarea
            label={t('offer.reason')}
            minRows={1}
            maxRows={3}
            maxLength={reasonLimit}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={classes.others}>
            <Button
              variant="default"
              className={classes.other}
              loading={decline.isPending}
              onClick={() => onDecline(reason.trim() ? { reason: reason.trim() } : {})}
            >
              {t('offer.pass')}
            </Button>
            <Button variant="subtle" color="gray" disabled={busy} onClick={() => setAsking('answer')}>
              {t('offer.back')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** An offer arrives under a thumb that was about to touch something else: answers count a moment later. */
function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), safeMoment);
    return () => clearTimeout(timer);
  }, []);
  return ready;
}

/** Refusals that mean "over" are told by the screen of the ended offer. */
function isOver(error: Error): boolean {
  return error instanceof ProblemError && [404, 409, 410].includes(error.problem.status);
}
