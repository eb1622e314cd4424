import type { Policy } from './policy.js';
import type { AlarmReason, RequestState } from './situation.js';

const MINUTE = 60_000;

export interface StillHere {
  /** The requester has to be asked now. */
  ask: boolean;
  /** Why the dispatcher has to ask: nobody answered for too long, or nobody else can ask. */
  alarm: AlarmReason | null;
  /** When to look again; null when never. */
  nextAt: Date | null;
}

/** Whether to ask "is the person still here?": after a while, again and again, and when the person was going to leave. */
export function stillHere(
  { receivedAt, expectedLeaveAt, stillHere: { askedAt, answeredAt, byPhone } }: RequestState,
  { stillHereMinutes, stillHereAnswerMinutes }: Policy,
  now: Date,
): StillHere {
  if (stillHereMinutes === null) return { ask: false, alarm: null, nextAt: null };
  const pending = askedAt !== null && (answeredAt === null || answeredAt < askedAt);
  const toAsk = byPhone ? 'still_here_to_ask' : null;
  if (pending) {
    if (toAsk) return { ask: false, alarm: toAsk, nextAt: null };
    const dueAt = new Date(askedAt.getTime() + stillHereAnswerMinutes * MINUTE);
    return dueAt <= now
      ? { ask: false, alarm: 'still_here_unanswered', nextAt: null }
      : { ask: false, alarm: null, nextAt: dueAt };
  }
  const known = answeredAt ?? receivedAt;
  const after = new Date(known.getTime() + stillHereMinutes * MINUTE);
  const leaving =
    expectedLeaveAt && expectedLeaveAt > known && expectedLeaveAt < after ? expectedLeaveAt : after;
  if (leaving > now) return { ask: false, alarm: null, nextAt: leaving };
  return { ask: true, alarm: toAsk, nextAt: new Date(now.getTime() + stillHereAnswerMinutes * MINUTE) };
}
