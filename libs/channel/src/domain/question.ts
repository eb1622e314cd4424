import type { OneOf, questionStates } from '@causeway/contracts';

export type QuestionState = OneOf<typeof questionStates>;

const MINUTE = 60_000;

/**
 * How long a question waits, in milliseconds. Somebody who waits with a person at a bedside needs a word within minutes, so that is our own
 * choice, no source: ten until more people are asked, thirty for who said "I'm looking".
 */
const PATIENCE: Record<Exclude<QuestionState, 'answered'>, number> = {
  open: 10 * MINUTE,
  claimed: 30 * MINUTE,
  escalated: 30 * MINUTE,
};

/** So often more people are asked; after that a question stays in the list of open ones and rings no more. */
export const MOST_ROUNDS = 2;

export interface Question {
  state: QuestionState;
  /** How often more people were asked. */
  rounds: number;
}

/** When more people are asked, unless somebody speaks; null: never. */
export function nextLook({ state, rounds }: Question, now: Date): Date | null {
  if (state === 'answered' || (state === 'escalated' && rounds >= MOST_ROUNDS)) return null;
  return new Date(now.getTime() + PATIENCE[state]);
}

/** Nobody answered in time: more people are asked, and who said "I'm looking" is released from it. */
export const escalated = ({ rounds }: Question): Question => ({
  state: 'escalated',
  rounds: Math.min(rounds + 1, MOST_ROUNDS),
});

/** What can be done with a question, by the state that it is in. */
const possible: Record<QuestionState, readonly Step[]> = {
  open: ['claimed', 'answered'],
  escalated: ['claimed', 'answered'],
  claimed: ['released', 'answered'],
  answered: ['reopened'],
};

export type Step = 'claimed' | 'released' | 'answered' | 'reopened';

export const isPossible = (step: Step, state: QuestionState): boolean => possible[state].includes(step);

/** The state that a step leads to. One that is asked again is new: its rounds begin anew. */
export const after = (step: Step, { rounds }: Question): Question =>
  step === 'claimed' || step === 'answered' ? { state: step, rounds } : { state: 'open', rounds: 0 };
