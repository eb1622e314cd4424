import type { Policy } from './policy.js';
import type { RequestState } from './situation.js';

const MINUTE = 60_000;

export interface StillHere {
  /** The requester has to be asked now. */
  ask: boolean;
  /** Asked, and nobody answered for too long. */
  unanswered: boolean;
  /** When to look again; null when never. */
  nextAt: Date | null;
}

/** Whether to ask "is the person still here?": after a while, again and again, and when the person was going to leave. */
export function stillHere(
  { receivedAt, expectedLeaveAt, stillHere: { askedAt, answeredAt } }: RequestState,
  { stillHereMinutes, stillHereAnswerMinutes }: Policy,
  now: Date,
): StillHere {
  if (stillHereMinutes === null) return { ask: false, unanswered: false, nextAt: null };
  const pending = askedAt !== null && (answeredAt === null || answeredAt < askedAt);
  if (pending) {
    const dueAt = new Date(askedAt.getTime() + stillHereAnswerMinutes * MINUTE);
    return { ask: false, unanswered: dueAt <= now, nextAt: dueAt > now ? dueAt : null };
  }
  const known = answeredAt ?? receivedAt;
  const after = new Date(known.getTime() + stillHereMinutes * MINUTE);
  const leaving =
    expectedLeaveAt && expectedLeaveAt > known && expectedLeaveAt < after ? expectedLeaveAt : after;
  if (leaving > now) return { ask: false, unanswered: false, nextAt: leaving };
  return { ask: true, unanswered: false, nextAt: new Date(now.getTime() + stillHereAnswerMinutes * MINUTE) };
}
