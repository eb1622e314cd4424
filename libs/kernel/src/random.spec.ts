import { describe, expect, it } from '@jest/globals';
import { lognormal, pickWeighted, randomFrom } from './random.js';

const many = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

describe('randomFrom', () => {
  it('draws the same numbers for the same seed, and others for another', () => {
    const draws = (...seed: (string | number)[]) => many(5, randomFrom(...seed));
    expect(draws(1, 'reply', 7)).toEqual(draws(1, 'reply', 7));
    expect(draws(1, 'reply', 7)).not.toEqual(draws(1, 'reply', 8));
  });

  it('spreads them evenly from 0 to 1, also over neighbouring seeds', () => {
    const firsts = Array.from({ length: 10_000 }, (_, seed) => randomFrom(seed, 'x')());
    expect(Math.min(...firsts)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...firsts)).toBeLessThan(1);
    for (const tenth of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const share = firsts.filter((value) => Math.floor(value * 10) === tenth).length / firsts.length;
      expect(share).toBeCloseTo(0.1, 1);
    }
  });
});

describe('pickWeighted', () => {
  it('picks each as often as its weight says, and never one without weight', () => {
    const random = randomFrom('weights');
    const picks = many(10_000, () =>
      pickWeighted(['none', 'one', 'three'], (item) => ({ none: 0, one: 1, three: 3 })[item] ?? 0, random),
    );
    expect(picks).not.toContain('none');
    expect(picks.filter((pick) => pick === 'three').length / picks.length).toBeCloseTo(0.75, 1);
  });

  it('takes all for equal when nobody has a weight', () => {
    const random = randomFrom('equal');
    expect(new Set(many(100, () => pickWeighted(['a', 'b'], () => 0, random)))).toEqual(new Set(['a', 'b']));
  });

  it('refuses an empty list', () => {
    expect(() => pickWeighted([], () => 1, randomFrom(1))).toThrow('nothing to pick from');
  });
});

describe('lognormal', () => {
  it('has its median where it was asked for', () => {
    const random = randomFrom('lognormal');
    const drawn = many(10_001, () => lognormal(random, 65, 0.6)).sort((a, b) => a - b);
    expect(drawn[0]).toBeGreaterThan(0);
    expect(drawn[5000] ?? 0).toBeGreaterThan(62);
    expect(drawn[5000] ?? 0).toBeLessThan(68);
  });
});
