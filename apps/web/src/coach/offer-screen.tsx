import { ActionIcon, Modal, Text } from '@mantine/core';
import { IconBell, IconBellOff, IconMapPin, IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ClockTime, useServerNow } from '../shared/time.js';
import { useAlertSettings } from './alert-settings.js';
import { CorrectedNotice } from './corrected.js';
import { CountdownRing } from './countdown-ring.js';
import { formatDistance } from '../shared/distance.js';
import { OfferAnswers } from './offer-answers.js';
import { OfferEnded } from './offer-ended.js';
import { isOpen, type OfferCard } from './offers.js';
import { RequestFacts } from './request-facts.js';
import { useOfferAnswers } from './use-offers.js';
import classes from './offer-screen.module.css';

interface OfferScreenProps {
  offer: OfferCard;
  /** Further open offers behind this one. */
  others: number;
  onDone: () => void;
}

/** One offer on the whole screen: what is asked, and the three ways to answer. When it is over, it says so and asks nothing. */
export function OfferScreen({ offer, others, onDone }: OfferScreenProps) {
  const { t } = useTranslation('coach');
  const now = useServerNow(offer.serverNow);
  const answers = useOfferAnswers(offer);
  const open = isOpen(offer, now);
  const heading = headingOf(offer);
  return (
    <Modal.Root
      opened
      fullScreen
      onClose={onDone}
      // An offer is answered, not brushed away; one that ended may be.
      closeOnEscape={!open}
      closeOnClickOutside={false}
      transitionProps={{ transition: 'slide-up', duration: 160 }}
    >
      <Modal.Content className={classes.content ?? ''} {...(open ? {} : { 'aria-label': t('ended.label') })}>
        <Modal.Body className={classes.body ?? ''}>
          {open ? (
            <>
              <div className={classes.top}>
                <Modal.Title className={classes.heading ?? ''} tabIndex={-1} data-autofocus>
                  {t(heading)}
                </Modal.Title>
                <Mute />
              </div>
              {offer.afterwards && offer.availableAt && (
                <Text>
                  {t('offer.afterwards')} <ClockTime at={offer.availableAt} />.
                </Text>
              )}
              <OfferDetails offer={offer} />
              {others > 0 && (
                <Text size="sm" c="dimmed">
                  {t('offer.others', { count: others })}
                </Text>
              )}
              <OfferAnswers offer={offer} {...answers} />
            </>
          ) : (
            <OfferEnded offer={offer} accept={answers.accept} onDone={onDone} />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function headingOf({ afterwards, modality }: OfferCard) {
  if (afterwards) return 'offer.headingAfterwards';
  return modality === 'in_person' ? 'offer.heading' : 'offer.headingRemote';
}

function OfferDetails({ offer }: { offer: OfferCard }) {
  const { t, i18n } = useTranslation('coach');
  const { facility, travelMinutes, distanceKm } = offer;
  const distance = distanceKm === null ? null : formatDistance(distanceKm, i18n.language);
  const way =
    travelMinutes === null
      ? distance && t('offer.wayDistance', { distance })
      : distance === null
        ? t('offer.wayTime', { count: travelMinutes })
        : t('offer.way', { distance, count: travelMinutes });
  return (
    <div className={classes.details}>
      <div className={classes.where}>
        <div className={classes.ring}>
          <CountdownRing from={offer.offeredAt} to={offer.expiresAt} />
        </div>
        <div className={classes.place}>
          <h2>{facility.name}</h2>
          {facility.address && (
            <p>
              <IconMapPin size={18} stroke={1.75} aria-hidden />
              {facility.address}
            </p>
          )}
          {way && offer.modality === 'in_person' && (
            <p className={classes.way}>
              <IconRoute size={18} stroke={1.75} aria-hidden />
              {way}
            </p>
          )}
        </div>
      </div>
      <CorrectedNotice corrected={offer.corrected} />
      <RequestFacts known={offer} />
      <Text size="sm" c="dimmed">
        {t('standby.case', { caseNumber: offer.caseNumber })}
      </Text>
    </div>
  );
}

function Mute() {
  const { t } = useTranslation('coach');
  const [{ sound }, change] = useAlertSettings();
  const Icon = sound ? IconBell : IconBellOff;
  return (
    <ActionIcon aria-label={t('alerts.sound')} aria-pressed={sound} onClick={() => change({ sound: !sound })}>
      <Icon aria-hidden />
    </ActionIcon>
  );
}
