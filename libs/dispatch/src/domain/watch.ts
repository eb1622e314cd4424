import { callPeople, supervisorAt } from './alarm.js';
import { soonest, type Decision, type Plan } from './plan.js';
import type { Policy } from './policy.js';
import type { AlarmReason, AssignmentState, Situation } from './situation.js';
import { stillHere } from './still-here.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Looks after a request that a coach holds: does she set out, is she there in time, was it closed? Nobody is blamed;
 * the dispatcher calls her.
 */
export function watch({ request, assignment }: Situation, policy: Policy, now: Date): Plan {
  const leftOver = request.offers.filter(({ status }) => status === 'open' || status === 'standby');
  const decisions: Decision[] = leftOver.map(({ id }) => ({
    type: 'withdraw',
    offerId: id,
    reason: 'taken',
  }));
  if (!assignment) return { decisions, nextActionAt: null };
  const late = lateness(assignment, request.promisedArriveAt, policy);
  const overdue = assignment.coachLeft ? 'coach_left' : late.at <= now ? late.reason : null;
  const asked = assignment.status === 'arrived' ? null : stillHere(request, policy, now);
  if (asked?.ask) decisions.push({ type: 'ask_still_here' });
  const reason = overdue ?? asked?.alarm ?? null;
  // What a dispatcher has not solved by then, the supervisor hears; a search has a step for that.
  const superviseAt = supervisorAt(request.alarm, policy);
  const called = callPeople(request.alarm, reason, superviseAt !== null && superviseAt <= now, policy, now);
  decisions.push(...called.decisions);
  const again = new Date(now.getTime() + HOUR);
  return {
    decisions,
    nextActionAt:
      soonest(now, [late.at, asked?.nextAt, reason && superviseAt, called.nextAt, again]) ?? again,
  };
}

/**
 * By when something should have happened, and what it means when it has not. Where nobody knows when she arrives, it is
 * what the facility was promised that counts.
 */
function lateness(
  { status, modality, acceptedAt, travelMinutes, etaAt, arrivedAt }: AssignmentState,
  promisedArriveAt: Date,
  { lateMinutes, closeHours }: Policy,
): { reason: AlarmReason; at: Date } {
  const after = (time: Date, milliseconds: number) => new Date(time.getTime() + milliseconds);
  if (status === 'arrived')
    return { reason: 'not_closed', at: after(arrivedAt ?? acceptedAt, closeHours * HOUR) };
  if (status === 'en_route') {
    const arrives = etaAt ?? (promisedArriveAt > acceptedAt ? promisedArriveAt : acceptedAt);
    return { reason: 'coach_late', at: after(arrives, lateMinutes * MINUTE) };
  }
  const travels = modality === 'in_person' ? (travelMinutes ?? 0) : 0;
  const setsOut = etaAt ? after(etaAt, -travels * MINUTE) : acceptedAt;
  const latest = setsOut > acceptedAt ? setsOut : acceptedAt;
  return { reason: 'not_set_out', at: after(latest, lateMinutes * MINUTE) };
}
