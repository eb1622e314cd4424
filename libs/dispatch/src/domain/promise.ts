import { isOccupied } from './occupied.js';
import { UNKNOWN_TRAVEL_MINUTES } from './scores.js';
import type { After, OfferState, Situation, WaitingRequest } from './situation.js';
import type { Standby } from './standby.js';
import { neededBy } from './urgency.js';

const MINUTE = 60_000;

/** "Yes, after the person I am with": until she should be free, nobody is asked who would be there later. */
export interface Promised {
  coachId: string;
  arrivesAt: Date;
  /** When she said that she would be free. */
  freeAt: Date;
  /** That is over. The search goes on as if there were no promise; it is hers all the same once she is free, if nobody else has it. */
  overdue: boolean;
  /** When she would come too late if she were not free by then. */
  holdsUntil: Date;
}

type Yes = OfferState & { after: After };

const isYes = (offer: OfferState): offer is Yes => offer.status === 'standby' && offer.after !== null;

const travelOf = ({ modality, after }: Yes): number =>
  modality === 'in_person' ? (after.travelMinutes ?? UNKNOWN_TRAVEL_MINUTES) : 0;

/** When the coach can set out, by what was said. */
const leavesAt = ({ availableAt }: Yes, now: Date): Date =>
  availableAt && availableAt > now ? availableAt : now;

/** The promise of the coach who would be there first, of those that still bring her in time. */
export function promiseOf(
  request: Pick<WaitingRequest, 'offers' | 'promisedArriveAt' | 'expectedLeaveAt'>,
  now: Date,
): Promised | null {
  const needed = neededBy(request);
  let first: Promised | null = null;
  for (const offer of request.offers.filter(isYes)) {
    const travel = travelOf(offer) * MINUTE;
    const arrivesAt = new Date(leavesAt(offer, now).getTime() + travel);
    if (arrivesAt >= needed || (first && first.arrivesAt <= arrivesAt)) continue;
    const freeAt = offer.availableAt ?? now;
    const holdsUntil = new Date(needed.getTime() - travel);
    first = { coachId: offer.coachId, arrivesAt, freeAt, overdue: freeAt <= now, holdsUntil };
  }
  return first;
}

/** The coach who said yes for afterwards and is free by now: it is hers. */
export function keptPromise({ request, coaches }: Situation, now: Date): Standby | undefined {
  const [yes] = request.offers
    .filter(isYes)
    .filter(({ coachId }) => coaches.some((coach) => coach.id === coachId && !isOccupied(coach, 'in_person')))
    .sort((a, b) => travelOf(a) - travelOf(b));
  return (
    yes && {
      type: 'assign_standby',
      offerId: yes.id,
      coachId: yes.coachId,
      availableAt: now,
      travelMinutes: yes.modality === 'in_person' ? yes.after.travelMinutes : 0,
    }
  );
}
