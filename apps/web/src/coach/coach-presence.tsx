import { notifications } from '@mantine/notifications';
import { Suspense, lazy, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useNow } from '../shared/clock.js';
import { useSeenWhenTouched } from '../notify/use-seen.js';
import { useMe } from '../shared/session.js';
import { useWakeLock } from '../shared/wake-lock.js';
import { useAlertSettings } from './alert-settings.js';
import { ringNews, useOfferRing, useSoundUnlocked } from './alerts.js';
import { follow, isOpen, type OfferCard } from './offers.js';
import { useAssignmentWatch, useReleased } from './use-assignment-watch.js';
import { useOfferEvents, useOffers } from './use-offers.js';

const loadScreen = () => import('./offer-screen.js');
const OfferScreen = lazy(async () => ({ default: (await loadScreen()).OfferScreen }));

/**
 * What a coach must not miss, on whatever page she is: an offer takes the whole screen; an assignment given or taken away
 * by somebody else is heard and said. Mounted once, for members who are coaches.
 */
export function CoachPresence() {
  const [settings] = useAlertSettings();
  const { duty } = useMe();
  useSoundUnlocked();
  useWakeLock(settings.awake && duty.onDuty);
  useNews();
  // Ready before the first offer comes: a ward's network may not be, then.
  useEffect(() => void loadScreen().catch(() => undefined), []);
  return <OfferWatch />;
}

function OfferWatch() {
  const { t } = useTranslation('coach');
  const now = useNow();
  const [settings] = useAlertSettings();
  const offers = useOffers().data?.items ?? [];
  const [followed, setFollowed] = useState<OfferCard | null>(null);
  useOfferEvents();

  const shown = follow(followed, offers, now);
  if (shown !== followed) setFollowed(shown);
  const openId = shown && isOpen(shown, now) ? shown.id : null;
  useOfferRing(openId, settings);
  useSeenWhenTouched(openId);

  // A tab among others says that it is asked for; without a word about the person.
  const title = t('offer.tabTitle');
  useEffect(() => {
    if (!openId) return;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [openId, title]);

  if (!shown) return null;
  return (
    <Suspense>
      <OfferScreen
        key={shown.id}
        offer={shown}
        others={offers.filter((offer) => offer.id !== shown.id && isOpen(offer, now)).length}
        onDone={() => setFollowed(null)}
      />
    </Suspense>
  );
}

/** Says what changed about the coach's work; on her own page the work itself says it. */
function useNews(): void {
  const { t } = useTranslation('coach');
  const [settings] = useAlertSettings();
  const atWork = useLocation().pathname.startsWith('/coach');
  const navigate = useNavigate();
  const released = useReleased();

  const tell = (id: string, title: string, message: string): void => {
    ringNews(settings);
    if (atWork) return;
    notifications.show({
      id,
      title,
      message,
      autoClose: false,
      color: 'causeway',
      onClick: () => {
        notifications.hide(id);
        void navigate('/coach');
      },
    });
  };
  useAssignmentWatch((given) =>
    tell(given.id, t('news.givenTitle'), t('news.given', { caseNumber: given.caseNumber })),
  );
  const releasedId = released?.assignment.id;
  const tellReleased = useEffectEvent(() => {
    if (released) {
      const { caseNumber } = released.assignment;
      tell(
        `released-${released.assignment.id}`,
        t(`released.${released.how}.title`),
        t('news.released', { caseNumber }),
      );
    }
  });
  useEffect(() => {
    if (releasedId) tellReleased();
  }, [releasedId]);
}
