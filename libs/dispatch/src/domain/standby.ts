import type { Candidate } from './matching.js';
import type { Decision } from './plan.js';
import { UNKNOWN_TRAVEL_MINUTES } from './scores.js';
import type { Situation } from './situation.js';

export type Standby = Extract<Decision, { type: 'assign_standby' }>;

/** The coach on standby who would be there first, among those who are free and not asked about something else. */
export function soonestStandby(
  { request, coaches }: Situation,
  ranking: readonly Candidate[],
  now: Date,
): Standby | undefined {
  return request.offers
    .flatMap((offer): Standby[] => {
      const coach = coaches.find(({ id }) => id === offer.coachId);
      if (offer.status !== 'standby' || offer.after || !coach || coach.askedElsewhere === 'alone') return [];
      const travel = ranking.find(({ coachId }) => coachId === offer.coachId)?.travel;
      const travelMinutes = offer.modality === 'in_person' ? (travel?.minutes ?? null) : 0;
      const availableAt = offer.availableAt && offer.availableAt > now ? offer.availableAt : now;
      return [
        { type: 'assign_standby', offerId: offer.id, coachId: offer.coachId, availableAt, travelMinutes },
      ];
    })
    .sort((a, b) => Number(standbyArrives(a)) - Number(standbyArrives(b)))[0];
}

/** When a coach on standby would be there. */
export const standbyArrives = ({ availableAt, travelMinutes }: Standby): Date =>
  arrival(availableAt, travelMinutes);

/** Whether a coach who is asked now would be there before. */
export const isSooner = ({ travel, afterwards }: Candidate, than: Date, now: Date): boolean =>
  arrival(afterwards?.freeAt ?? now, travel?.minutes ?? null) < than;

const arrival = (leavesAt: Date, travelMinutes: number | null): Date =>
  new Date(leavesAt.getTime() + (travelMinutes ?? UNKNOWN_TRAVEL_MINUTES) * 60_000);
