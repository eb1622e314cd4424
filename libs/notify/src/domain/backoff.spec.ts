import { describe, expect, it } from '@jest/globals';
import { pauseAfter } from './backoff.js';

describe('pauseAfter', () => {
  it('doubles up to five minutes', () => {
    expect([1, 2, 3, 4].map((attempts) => pauseAfter(attempts, 0))).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(pauseAfter(30, 0)).toBe(300_000);
  });

  it('is spread over half of itself', () => {
    expect(pauseAfter(3, 1)).toBe(4_000);
    expect(pauseAfter(3, 0.5)).toBe(6_000);
  });
});
