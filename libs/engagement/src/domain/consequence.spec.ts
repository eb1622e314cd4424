import { describe, expect, it } from '@jest/globals';
import { callResults, outcomes } from '@causeway/contracts';
import { canAgree, consequenceOf, isRetried } from './consequence.js';

describe('the result of a call', () => {
  it('ends all further calls only when the person says so, or the number is not theirs', () => {
    const ending = callResults.filter((result) => consequenceOf(result).ends !== null);
    expect(ending).toEqual(['wrong_number', 'asked_to_stop']);
  });

  it('leaves only a call that nobody answered open', () => {
    expect(callResults.filter((result) => consequenceOf(result).call === 'retry')).toEqual(['no_answer']);
  });
});

describe('a call that nobody answered', () => {
  const retryAt = new Date('2026-01-16T15:30:00Z');

  it('is tried as often as the rules say', () => {
    expect([1, 2, 3, 4].map((tried) => isRetried(tried, 3, retryAt, undefined))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is not tried again on or after the day of the next call', () => {
    expect(isRetried(1, 3, retryAt, new Date('2026-01-16T15:00:00Z'))).toBe(false);
    expect(isRetried(1, 3, retryAt, new Date('2026-01-17T15:00:00Z'))).toBe(true);
  });
});

describe('who can have agreed to calls', () => {
  it('is who was met, also when they refused', () => {
    expect(outcomes.filter(canAgree)).toEqual(['engaged', 'referred', 'declined']);
  });
});
