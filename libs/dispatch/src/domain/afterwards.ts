import type { Ranking } from './judged.js';
import type { Policy } from './policy.js';
import type { Visit } from './situation.js';
import type { Travel } from './travel.js';
import { neededBy } from './urgency.js';

const MINUTE = 60_000;

/** How a coach who is with somebody can come to another request. */
export interface Afterwards {
  /** What she does first. */
  assignmentId: string;
  /** When she is expected to be done with it. */
  freeAt: Date;
}

/** When a coach is expected to be done with whom she is with, or on the way to; null: nobody knows, or nobody wants to. */
function freeAt({ arrived, beginsAt }: Visit, { visitMinutes }: Policy, now: Date): Date | null {
  if (visitMinutes === 0 || beginsAt === null) return null;
  const begins = arrived || beginsAt > now ? beginsAt : now;
  const ends = new Date(begins.getTime() + visitMinutes * MINUTE);
  // Whoever stays longer than expected may stay much longer.
  return ends > now ? ends : null;
}

/**
 * "Free within the window": whether a coach who is with somebody can set out to this request soon enough to be there in time.
 * @param travel from where she is now
 * @returns null when that is too late, or not known
 */
export function afterVisit(
  visit: Visit,
  travel: Travel | null,
  { request, reach, policy, now }: Ranking,
): Afterwards | null {
  const free = freeAt(visit, policy, now);
  const minutes = reach.modality === 'in_person' ? travel?.minutes : 0;
  if (!free || minutes === undefined) return null;
  const inTime = free.getTime() + minutes * MINUTE < neededBy(request).getTime();
  return inTime ? { assignmentId: visit.assignmentId, freeAt: free } : null;
}
