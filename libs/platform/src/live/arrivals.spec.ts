import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Arrivals } from './arrivals.js';

describe('arrivals', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('are let in up to a number, and the next when one of them is done', () => {
    const arrivals = new Arrivals(2);
    const [ann, ben, cal] = [{}, {}, {}];
    expect([ann, ben, cal].map((each) => arrivals.admit(each))).toEqual([true, true, false]);
    arrivals.done(ann);
    arrivals.done(ann);
    expect([cal, ann].map((each) => arrivals.admit(each))).toEqual([true, false]);
  });

  it('do not hold up others for ever', () => {
    const arrivals = new Arrivals(1);
    expect(arrivals.admit({})).toBe(true);
    jest.advanceTimersByTime(9_999);
    expect(arrivals.admit({})).toBe(false);
    jest.advanceTimersByTime(1);
    expect(arrivals.admit({})).toBe(true);
  });
});
