import type { callResults, OneOf, outcomes, planEnds } from '@causeway/contracts';

type CallResult = OneOf<typeof callResults>;

/** What a call's result means for it and for those that would follow. */
export interface Consequence {
  /** `retry`: it stays open and is tried again, as long as the rules allow. */
  call: 'done' | 'retry';
  /** Why no further calls are made; null when they go on. They go on after a return to use, which nobody is asked about. */
  ends: Extract<OneOf<typeof planEnds>, 'asked_to_stop' | 'wrong_number'> | null;
}

const consequences: Record<CallResult, Consequence> = {
  reached: { call: 'done', ends: null },
  // Asked to call back, a person is not called again the next day: the next call of the plan comes in any case.
  left_message: { call: 'done', ends: null },
  no_answer: { call: 'retry', ends: null },
  // The number is a stranger's: nothing is kept of it.
  wrong_number: { call: 'done', ends: 'wrong_number' },
  asked_to_stop: { call: 'done', ends: 'asked_to_stop' },
};

export const consequenceOf = (result: CallResult): Consequence => consequences[result];

/**
 * Whether a call that nobody answered is tried again.
 * @param tried how often it was tried by now
 * @param retryAt when it would be tried again
 * @param nextCallAt when the plan's next call is due: it comes instead of a retry that would not be before it
 */
export const isRetried = (
  tried: number,
  attempts: number,
  retryAt: Date,
  nextCallAt: Date | undefined,
): boolean => tried < attempts && (nextCallAt === undefined || retryAt < nextCallAt);

/** Only who was met, even if they refused, can have agreed to be called. */
export const canAgree = (outcome: OneOf<typeof outcomes>): boolean =>
  outcome === 'engaged' || outcome === 'referred' || outcome === 'declined';
