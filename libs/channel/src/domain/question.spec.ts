import { describe, expect, it } from '@jest/globals';
import { after, escalated, isPossible, MOST_ROUNDS, nextLook, type Question, type Step } from './question.js';

const now = new Date('2026-11-22T02:00:00Z');
const minutesUntil = (question: Question): number | null => {
  const next = nextLook(question, now);
  return next && (next.getTime() - now.getTime()) / 60_000;
};

describe('a question', () => {
  it.each([
    ['open', 0, 10],
    ['claimed', 0, 30],
    ['escalated', 1, 30],
    ['escalated', MOST_ROUNDS, null],
    ['answered', 0, null],
  ] as const)('%s after %i rounds is looked at after %s minutes', (state, rounds, minutes) => {
    expect(minutesUntil({ state, rounds })).toBe(minutes);
  });

  it('ends to ring, however long nobody answers', () => {
    let question: Question = { state: 'open', rounds: 0 };
    let looks = 0;
    while (nextLook(question, now)) {
      question = escalated(question);
      looks += 1;
    }
    expect(question).toEqual({ state: 'escalated', rounds: MOST_ROUNDS });
    expect(looks).toBe(MOST_ROUNDS);
  });

  it.each([
    ['open', ['claimed', 'answered']],
    ['escalated', ['claimed', 'answered']],
    ['claimed', ['released', 'answered']],
    ['answered', ['reopened']],
  ] as const)('%s can be %s', (state, steps) => {
    const all: Step[] = ['claimed', 'released', 'answered', 'reopened'];
    expect(all.filter((step) => isPossible(step, state))).toEqual(steps);
  });

  it('that is given back or asked again waits as if it were new', () => {
    expect(after('released', { state: 'claimed', rounds: 1 })).toEqual({ state: 'open', rounds: 0 });
    expect(after('reopened', { state: 'answered', rounds: 2 })).toEqual({ state: 'open', rounds: 0 });
    expect(after('claimed', { state: 'escalated', rounds: 1 })).toEqual({ state: 'claimed', rounds: 1 });
  });
});
