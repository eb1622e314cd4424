import { askAgainAt, rank, UNKNOWN_TRAVEL_MINUTES, type Candidate } from './matching.js';
import { isSearching, type AlarmReason, type OfferState, type Policy, type Situation } from './situation.js';

export type Decision =
  | { type: 'expire'; offerId: string }
  | { type: 'withdraw'; offerId: string; reason: 'taken' | 'off_duty' | 'busy' }
  | {
      type: 'offer';
      coachId: string;
      expiresAt: Date;
      travelMinutes: number | null;
      distanceKm: number | null;
    }
  /** Nobody can come sooner than the coach who said "I can in N minutes". */
  | {
      type: 'assign_standby';
      offerId: string;
      coachId: string;
      availableAt: Date;
      travelMinutes: number | null;
    }
  | { type: 'alarm'; reason: AlarmReason }
  | { type: 'clear_alarm' };

export interface Plan {
  decisions: Decision[];
  /** When this request has to be looked at again, at the latest; null when nothing is due. */
  nextActionAt: Date | null;
}

/**
 * What to do now about one request. The whole policy of dispatch is in this function: it reads nothing but its
 * arguments, so the engine, tests and simulations share it.
 */
export function decide(situation: Situation, policy: Policy, now: Date): Plan {
  const { request, offers } = situation;
  const asked = offers.filter(({ status }) => status === 'open' || status === 'standby');
  if (!isSearching(request.status)) {
    return {
      decisions: asked.map(({ id }) => ({ type: 'withdraw', offerId: id, reason: 'taken' })),
      nextActionAt: null,
    };
  }

  const decisions: Decision[] = [];
  const coaches = new Map(situation.coaches.map((coach) => [coach.id, coach]));
  const current = offers.map((offer): OfferState => {
    if (offer.status === 'open' && offer.expiresAt <= now) {
      decisions.push({ type: 'expire', offerId: offer.id });
      return { ...offer, status: 'expired' };
    }
    const coach = coaches.get(offer.coachId);
    if (asked.includes(offer) && (!coach?.onDuty || coach.busy)) {
      decisions.push({ type: 'withdraw', offerId: offer.id, reason: coach?.onDuty ? 'busy' : 'off_duty' });
      return { ...offer, status: 'withdrawn' };
    }
    return offer;
  });

  const waitingFor = current.find(({ status }) => status === 'open');
  if (waitingFor) return { decisions, nextActionAt: waitingFor.expiresAt };

  const ranking = rank({ ...situation, offers: current }, policy, now);
  const calm = request.alarm ? [{ type: 'clear_alarm' } as const] : [];
  const best = ranking.find(({ excludedBecause }) => excludedBecause === null);
  const standby = soonestStandby(current, situation, ranking, now);
  if (best && (!standby || isSooner(best, standby, now))) {
    const expiresAt = new Date(now.getTime() + policy.offerSeconds * 1000);
    const { coachId, travel } = best;
    const estimate = { travelMinutes: travel?.minutes ?? null, distanceKm: travel?.km ?? null };
    decisions.push({ type: 'offer', coachId, expiresAt, ...estimate }, ...calm);
    return { decisions, nextActionAt: expiresAt };
  }
  if (standby) return { decisions: [...decisions, standby, ...calm], nextActionAt: null };

  const reason = whyNobody(ranking);
  if (request.alarm !== reason) decisions.push({ type: 'alarm', reason });
  const again = current
    .filter(({ status }) => status === 'expired')
    .map(({ expiresAt }) => askAgainAt(expiresAt, policy).getTime());
  const recheck = now.getTime() + policy.recheckSeconds * 1000;
  return {
    decisions,
    nextActionAt: new Date(Math.min(recheck, ...again.filter((time) => time > now.getTime()))),
  };
}

type Standby = Extract<Decision, { type: 'assign_standby' }>;

/** The coach on standby who would be there first, among those who are still on duty and free. */
function soonestStandby(
  offers: OfferState[],
  situation: Situation,
  ranking: Candidate[],
  now: Date,
): Standby | undefined {
  return offers
    .flatMap((offer): Standby[] => {
      const coach = situation.coaches.find(({ id }) => id === offer.coachId);
      if (offer.status !== 'standby' || !coach || coach.askedElsewhere) return [];
      const travelMinutes = ranking.find(({ coachId }) => coachId === offer.coachId)?.travel?.minutes ?? null;
      const availableAt = offer.availableAt && offer.availableAt > now ? offer.availableAt : now;
      return [
        { type: 'assign_standby', offerId: offer.id, coachId: offer.coachId, availableAt, travelMinutes },
      ];
    })
    .sort((a, b) => arrival(a.availableAt, a.travelMinutes) - arrival(b.availableAt, b.travelMinutes))[0];
}

/** Whether a coach who could set out now would be there before the one who can later. */
const isSooner = ({ travel }: Candidate, standby: Standby, now: Date): boolean =>
  arrival(now, travel?.minutes ?? null) < arrival(standby.availableAt, standby.travelMinutes);

const arrival = (leavesAt: Date, travelMinutes: number | null): number =>
  leavesAt.getTime() + (travelMinutes ?? UNKNOWN_TRAVEL_MINUTES) * 60_000;

function whyNobody(ranking: Candidate[]): AlarmReason {
  const onDuty = ranking.filter(({ excludedBecause }) => excludedBecause !== 'off_duty');
  if (onDuty.length === 0) return 'nobody_on_duty';
  const cleared = onDuty.filter(({ excludedBecause }) => excludedBecause !== 'not_cleared');
  if (cleared.length === 0) return 'nobody_cleared';
  const occupied = cleared.some(
    ({ excludedBecause }) => excludedBecause === 'busy' || excludedBecause === 'being_asked',
  );
  return occupied ? 'everybody_busy' : 'everybody_asked';
}
