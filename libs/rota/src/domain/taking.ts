import type { Span } from './occurrences.js';

/** So long before it begins a coach may take over another coach's shift without asking, in milliseconds. */
const NOW_IS_NEAR = 2 * 3_600_000;

/**
 * Whether a coach may take a shift by her own decision: one that nobody has, or one that runs or begins within two hours,
 * when there is no time for asking. For any other one there are swaps.
 */
export const mayTake = (shift: Span & { memberId: string | null }, now: Date): boolean =>
  shift.memberId === null || shift.startsAt.getTime() - now.getTime() <= NOW_IS_NEAR;

/** How far a shift is: what has begun is only ever cut, and what is over stays. */
export const stageOf = ({ startsAt, endsAt }: Span, now: Date): 'ahead' | 'running' | 'over' =>
  now >= endsAt ? 'over' : now > startsAt ? 'running' : 'ahead';
