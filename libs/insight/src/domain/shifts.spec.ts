import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apportion, AROUND_THE_CLOCK, dutyOf } from './shifts.js';

const hours = (hour: number) => hour * 60;
const night = { name: 'night', days: [4, 5], from: hours(22), to: hours(6), coaches: 1 };

describe('dutyOf', () => {
  it('goes over midnight, and reaches in from the day before', () => {
    // From a Saturday: Friday's night is still going on.
    expect(dutyOf(night, 5, 2)).toEqual([
      { from: 0, to: hours(6) },
      { from: hours(22), to: hours(30) },
    ]);
  });

  it('comes every week', () => {
    expect(dutyOf(night, 0, 14)).toHaveLength(4);
  });

  it('ends with the scenario', () => {
    expect(dutyOf(night, 4, 1)).toEqual([{ from: hours(22), to: hours(24) }]);
  });

  it('is one stretch where one follows the other', () => {
    expect(dutyOf(AROUND_THE_CLOCK, 3, 30)).toEqual([{ from: 0, to: 30 * 1440 }]);
  });
});

describe('apportion', () => {
  it('gives the rest to the largest remainders', () => {
    expect(apportion(10, [5, 3, 1])).toEqual([6, 3, 1]);
    expect(apportion(2, [0, 0, 0])).toEqual([1, 1, 0]);
  });

  it('gives out all, and to nobody more than one above his quota', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), weights, (count, given) => {
        const seats = apportion(count, given);
        const total = given.reduce((sum, each) => sum + each, 0);
        expect(seats.reduce((sum, each) => sum + each, 0)).toBe(count);
        for (const [index, weight] of given.entries()) {
          if (total > 0) expect(Math.abs((seats[index] ?? 0) - (count * weight) / total)).toBeLessThan(1);
        }
      }),
    );
  });
});
