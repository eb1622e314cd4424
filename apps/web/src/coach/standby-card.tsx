import { IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ClockTime } from '../shared/time.js';
import type { OfferCard } from './offers.js';
import classes from './cards.module.css';

/** An offer the coach put off, or said yes to for later: others are asked first, then it comes back. */
export function StandbyCard({ offer }: { offer: OfferCard }) {
  const { t } = useTranslation('coach');
  const { afterwards } = offer;
  return (
    <section className={classes.card} data-tone="waiting">
      <IconClockPause className={classes.icon} aria-hidden />
      <div>
        <h2>{t(afterwards ? 'standby.nextTitle' : 'standby.title')}</h2>
        <p>
          {offer.availableAt && (
            <strong>
              {t(afterwards ? 'standby.nextFree' : 'standby.said')} <ClockTime at={offer.availableAt} />.{' '}
            </strong>
          )}
          {t(afterwards ? 'standby.nextHint' : 'standby.hint')}
        </p>
        <p className={classes.where}>
          {offer.facility.name} · {t('standby.case', { caseNumber: offer.caseNumber })}
        </p>
      </div>
    </section>
  );
}
