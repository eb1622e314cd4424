import type { components } from '@causeway/contracts';

export type OfferCard = components['schemas']['OfferCard'];

/** Puts what the server said about an offer into the list of offers. */
export function applyOffer(offers: readonly OfferCard[], changed: OfferCard): OfferCard[] {
  return offers.some((offer) => offer.id === changed.id)
    ? offers.map((offer) => (offer.id === changed.id ? changed : offer))
    : [...offers, changed];
}

/** An offer that can still be accepted. The deadline counts also when the server's word has not arrived. */
export function isOpen(offer: OfferCard, now: number): boolean {
  return offer.status === 'open' && Date.parse(offer.expiresAt) > now;
}

/** Offers the coach put off ("I can in N minutes"), the soonest first. */
export function standbyOffers(offers: readonly OfferCard[]): OfferCard[] {
  return offers
    .filter((offer) => offer.status === 'standby')
    .sort((a, b) => Date.parse(a.availableAt ?? a.offeredAt) - Date.parse(b.availableAt ?? b.offeredAt));
}

/**
 * Which offer fills the screen, given the one that did before. An open offer stays until it is answered; one that ended
 * without an answer stays too, with its new status, so that its Accept button never just disappears under a thumb.
 * An open one takes the place of an ended one.
 */
export function follow(
  before: OfferCard | null,
  offers: readonly OfferCard[],
  now: number,
): OfferCard | null {
  const current = before && offers.find((offer) => offer.id === before.id);
  if (current && isOpen(current, now)) return current;

  const open = offers
    .filter((offer) => isOpen(offer, now))
    .sort((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt));
  if (open[0]) return open[0];
  if (!before) return null;

  // The list holds open offers only: what left it without a word was settled elsewhere.
  const ended = current ?? (before.status === 'open' ? { ...before, status: 'withdrawn' as const } : before);
  switch (ended.status) {
    case 'accepted':
    case 'declined':
    case 'standby':
      return null;
    case 'open':
      return asEnded(before, 'expired', before.requestStatus);
    case 'expired':
    case 'withdrawn':
      return asEnded(before, ended.status, ended.requestStatus);
  }
}

/** The same object when nothing changed, so that the screen is not built anew every second. */
function asEnded(
  offer: OfferCard,
  status: OfferCard['status'],
  requestStatus: OfferCard['requestStatus'],
): OfferCard {
  const same = offer.status === status && offer.requestStatus === requestStatus;
  return same ? offer : { ...offer, status, requestStatus };
}
