import type { Exclusion } from './exclusions.js';

/** What only keeps the engine from asking: people may know better, and the coach can say no. */
const soft: readonly Exclusion[] = [
  'on_call_later',
  'too_far',
  'shift_full',
  'declined_this',
  'no_answer_yet',
  'not_nearby',
  'against_wish',
  'kept_for_other',
];

/** Whether a dispatcher may ask a coach whom the engine would not. Hard constraints hold for people, too. */
export const canBeAskedByHand = (excludedBecause: Exclusion | null): boolean =>
  excludedBecause === null || soft.includes(excludedBecause);
