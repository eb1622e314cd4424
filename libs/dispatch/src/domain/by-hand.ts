import { softExclusions } from '@causeway/contracts';
import type { Exclusion } from './exclusions.js';

const soft: readonly Exclusion[] = softExclusions;

/** Whether a dispatcher may ask a coach whom the engine would not. Hard constraints hold for people, too. */
export const canBeAskedByHand = (excludedBecause: Exclusion | null): boolean =>
  excludedBecause === null || soft.includes(excludedBecause);
