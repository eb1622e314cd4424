import { restOf } from './exclusions.js';
import { isOccupied } from './occupied.js';
import type { Decision, WithdrawnBecause } from './plan.js';
import type { Policy } from './policy.js';
import type { CoachState, OfferState, Situation } from './situation.js';

/** Ends the offers whose time is over, and those of coaches who can no longer be asked. */
export function settle(
  { request, coaches }: Situation,
  policy: Policy,
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
    const reason = gone(known.get(offer.coachId), offer, policy, now);
    if (!reason) return offer;
    decisions.push({ type: 'withdraw', offerId: offer.id, reason });
    return { ...offer, status: 'withdrawn' };
  });
  return { decisions, offers };
}

function gone(
  coach: CoachState | undefined,
  { modality, after }: OfferState,
  policy: Policy,
  now: Date,
): WithdrawnBecause | null {
  if (!coach || coach.duty === 'off_duty') return 'off_duty';
  const stillThere = after && coach.visit?.assignmentId === after.assignmentId;
  if (isOccupied(coach, modality) && !stillThere) return 'busy';
  if (coach.pausedUntil && coach.pausedUntil > now) return 'paused';
  // What she said yes to come after may have been a hard one, or too much: then she is not simply sent on.
  if (after?.handedBack) return 'handed_back';
  return after && restOf(coach, policy, now)?.reason === 'hard_call' ? 'resting' : null;
}
