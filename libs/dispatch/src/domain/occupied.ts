import type { CoachState, Modality } from './situation.js';

/**
 * Whether what a coach holds leaves no room for one more in this way. Somebody at a bedside, on the way or on video has
 * none; telephone calls may be several at a time, as many as the coach's profile says, and leave no room for anything else.
 */
export const isOccupied = (
  { busy, phoneCalls, phoneCallsAtOnce }: Pick<CoachState, 'busy' | 'phoneCalls' | 'phoneCallsAtOnce'>,
  modality: Modality,
): boolean => busy || (phoneCalls > 0 && (modality !== 'phone' || phoneCalls >= phoneCallsAtOnce));
