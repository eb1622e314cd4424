import type { WaitingRequest } from './situation.js';

/** Whether one word is the wished one. */
type Wish = (word: string) => boolean;

/** What the person wished for, made ready for comparing it with many coaches; null where nothing was said. */
export interface Wishes {
  coach: Wish | null;
  language: Wish | null;
  pathway: Wish | null;
}

export const wishesOf = ({ askedForCoach, preferredLanguage, pathwayInterest }: WaitingRequest): Wishes => ({
  coach: wishFor(askedForCoach),
  language: wishFor(preferredLanguage),
  pathway: wishFor(pathwayInterest),
});

/** The case of letters does not count; most words differ in length, which is soon seen. */
function wishFor(wished: string | null): Wish | null {
  if (wished === null) return null;
  const small = wished.toLowerCase();
  return (word) => word === small || (word.length === small.length && word.toLowerCase() === small);
}
