import { describe, expect, it } from '@jest/globals';
import { hideSmall, hideSmallParts } from './small-numbers.js';

describe('a count of people', () => {
  it('is hidden when few did, or few did not', () => {
    expect(hideSmall(10, 50)).toBeNull();
    expect(hideSmall(45, 50)).toBeNull();
    expect(hideSmall(4, 4)).toBeNull();
    expect(hideSmall(0, 50)).toBe(0);
    expect(hideSmall(50, 50)).toBe(50);
    expect(hideSmall(20, 50)).toBe(20);
  });
});

describe('counts that add up', () => {
  it('are shown where none is small', () => {
    expect(hideSmallParts({ engaged: 20, declined: 12, referred: 0 })).toEqual({
      total: 32,
      parts: { engaged: 20, declined: 12, referred: 0 },
    });
  });

  it('are all hidden with a small total', () => {
    expect(hideSmallParts({ engaged: 9, declined: 0 })).toEqual({
      total: null,
      parts: { engaged: null, declined: null },
    });
  });

  it('hide the next smallest beside a small one, which could be worked out otherwise', () => {
    expect(hideSmallParts({ engaged: 40, declined: 12, referred: 3 })).toEqual({
      total: 55,
      parts: { engaged: 40, declined: null, referred: null },
    });
  });

  it('hide so many that even the sum of what is hidden is no small number', () => {
    expect(hideSmallParts({ engaged: 40, declined: 2, referred: 3, left: 15 })).toEqual({
      total: 60,
      parts: { engaged: 40, declined: null, referred: null, left: null },
    });
  });
});
