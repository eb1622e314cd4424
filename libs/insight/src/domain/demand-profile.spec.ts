import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { confidenceIn, expectedDemand, HOURS_OF_WEEK } from './demand-profile.js';

const none = Array.from({ length: HOURS_OF_WEEK }, () => 0);
const always = (count: number) => none.map(() => count);
const only = (hour: number, count: number) => none.map((_, index) => (index === hour ? count : 0));
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe('expectedDemand', () => {
  it('is what was seen, where every hour was the same', () => {
    for (const { mean, low, high } of expectedDemand({ counts: always(26), weeks: 52 })) {
      expect(mean).toBeCloseTo(0.5, 10);
      expect(low).toBeLessThan(0.5);
      expect(high).toBeGreaterThan(0.5);
    }
  });

  it('has as many requests a week as there were', () => {
    const counts = fc.array(fc.nat(20), { minLength: HOURS_OF_WEEK, maxLength: HOURS_OF_WEEK });
    fc.assert(
      fc.property(counts, fc.integer({ min: 4, max: 104 }), (seen, weeks) => {
        const expected = expectedDemand({ counts: seen, weeks });
        expect(sum(expected.map(({ mean }) => mean))).toBeCloseTo(sum(seen) / weeks, 6);
        for (const { mean, low, high } of expected) {
          expect(low).toBeLessThanOrEqual(mean);
          expect(high).toBeGreaterThanOrEqual(Math.min(mean, high));
        }
      }),
    );
  });

  it('is surer of more of the same', () => {
    const width = (weeks: number) => {
      const [first] = expectedDemand({ counts: always(weeks), weeks });
      return (first?.high ?? 0) - (first?.low ?? 0);
    };
    expect(width(52)).toBeLessThan(width(8) / 2);
  });

  it('leans on the neighbours of an hour and on the same hour of busy days, where little was seen', () => {
    const friday19 = 4 * 24 + 19;
    const expected = expectedDemand({ counts: only(friday19, 8), weeks: 8 });
    expect(expected[friday19]?.mean).toBeGreaterThan(0.7);
    expect(expected[friday19 - 1]?.mean).toBeGreaterThan(0);
    expect(expected[friday19 - 2]?.mean).toBe(0);
    expect(expected[19]?.mean).toBe(0);
  });

  it('is nothing where nobody asked', () => {
    expect(expectedDemand({ counts: none, weeks: 0 })[0]).toEqual({ mean: 0, low: 0, high: 0 });
  });
});

describe('confidenceIn', () => {
  it.each([
    [52, 400, 'good'],
    [11, 400, 'rough'],
    [52, 299, 'rough'],
    [3.9, 400, 'too_little'],
    [52, 39, 'too_little'],
  ])('%d weeks with %d requests: %s', (weeks, requests, confidence) => {
    expect(confidenceIn({ counts: only(0, requests), weeks })).toBe(confidence);
  });
});
