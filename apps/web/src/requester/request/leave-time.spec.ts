import { describe, expect, it } from '@jest/globals';
import { nextTimeOfDay } from './leave-time.js';

describe('the time at which the person is expected to leave', () => {
  const now = new Date(2026, 10, 21, 22, 15, 40);

  it('is today while it is still to come', () => {
    expect(nextTimeOfDay('23:30', now)).toEqual(new Date(2026, 10, 21, 23, 30));
  });

  it('is tomorrow when it has passed', () => {
    expect(nextTimeOfDay('06:30', now)).toEqual(new Date(2026, 10, 22, 6, 30));
    expect(nextTimeOfDay('22:15', now)).toEqual(new Date(2026, 10, 22, 22, 15));
  });

  it('crosses the end of a month', () => {
    expect(nextTimeOfDay('01:00', new Date(2026, 10, 30, 23, 0))).toEqual(new Date(2026, 11, 1, 1, 0));
  });

  it.each(['', '7', '25:00', '12:75'])('is nothing for %j', (time) => {
    expect(nextTimeOfDay(time, now)).toBeUndefined();
  });
});
