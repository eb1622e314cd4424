import { isOccupied } from './occupied.js';
import type { Decision } from './plan.js';
import type { CoachState, OfferState, Situation } from './situation.js';

/** Ends the offers whose time is over, and those of coaches who can no longer be asked. */
export function settle(
  { request, coaches }: Situation,
  now: Date,
): { decisions: Decision[]; offers: OfferState[] } {
  const decisions: Decision[] = [];
  const known = new Map(coaches.map((coach) => [coach.id, coach]));
  const offers = request.offers.map((offer): OfferState => {
    if (offer.status !== 'open' && offer.status !== 'standby') return offer;
    if (offer.status === 'open' && offer.expiresAt <= now) {
      decisions.push({ type: 'expire', offerId: offer.id });
      return { ...offer, status: 'expired' };
    }
    const reason = gone(known.get(offer.coachId), offer, now);
    if (!reason) return offer;
    decisions.push({ type: 'withdraw', offerId: offer.id, reason });
    return { ...offer, status: 'withdrawn' };
  });
  return { decisions, offers };
}

function gone(
  coach: CoachState | undefined,
  { modality }: OfferState,
  now: Date,
): 'off_duty' | 'busy' | 'paused' | null {
  if (!coach || coach.duty === 'off_duty') return 'off_duty';
  if (isOccupied(coach, modality)) return 'busy';
  return coach.pausedUntil && coach.pausedUntil > now ? 'paused' : null;
}
