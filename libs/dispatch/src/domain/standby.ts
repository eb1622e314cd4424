import type { Candidate } from './matching.js';
import type { Decision } from './plan.js';
import { UNKNOWN_TRAVEL_MINUTES } from './scores.js';
import type { Situation } from './situation.js';

export type Standby = Extract<Decision, { type: 'assign_standby' }>;

/** The coach on standby who would be there first, among those who are not asked about something else. */
export function soonestStandby(
  { request, coaches }: Situation,
  ranking: readonly Candidate[],
  now: Date,
): Standby | undefined {
  return request.offers
    .flatMap((offer): Standby[] => {
      const coach = coaches.find(({ id }) => id === offer.coachId);
      if (offer.status !== 'standby' || !coach || coach.askedElsewhere === 'alone') return [];
      const travel = ranking.find(({ coachId }) => coachId === offer.coachId)?.travel;
      const travelMinutes = offer.modality === 'in_person' ? (travel?.minutes ?? null) : 0;
      const availableAt = offer.availableAt && offer.availableAt > now ? offer.availableAt : now;
      return [
        { type: 'assign_standby', offerId: offer.id, coachId: offer.coachId, availableAt, travelMinutes },
      ];
    })
    .sort((a, b) => arrival(a.availableAt, a.travelMinutes) - arrival(b.availableAt, b.travelMinutes))[0];
}

/** Whether a coach who could set out now would be there before the one who can later. */
export const isSooner = ({ travel }: Candidate, standby: Standby, now: Date): boolean =>
  arrival(now, travel?.minutes ?? null) < arrival(standby.availableAt, standby.travelMinutes);

const arrival = (leavesAt: Date, travelMinutes: number | null): number =>
  leavesAt.getTime() + (travelMinutes ?? UNKNOWN_TRAVEL_MINUTES) * 60_000;
