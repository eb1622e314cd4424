import { describe, expect, it } from '@jest/globals';
import { isQuiet, minuteOfDay } from './quiet-hours.js';

const zone = 'America/New_York';
const night = { from: 22 * 60, to: 7 * 60 };

describe('minuteOfDay', () => {
  it('is what the clock on the wall shows, in winter and in summer', () => {
    expect(minuteOfDay(new Date('2026-01-10T05:30:00Z'), zone)).toBe(30);
    expect(minuteOfDay(new Date('2026-07-10T05:30:00Z'), zone)).toBe(90);
    expect(minuteOfDay(new Date('2026-07-10T04:00:00Z'), zone)).toBe(0);
  });
});

describe('isQuiet', () => {
  it.each([
    ['21:59', '2026-01-11T02:59:00Z', false],
    ['22:00', '2026-01-11T03:00:00Z', true],
    ['02:14', '2026-01-11T07:14:00Z', true],
    ['06:59', '2026-01-11T11:59:00Z', true],
    ['07:00', '2026-01-11T12:00:00Z', false],
  ])('over midnight, at %s', (_clock, moment, quiet) => {
    expect(isQuiet(night, new Date(moment), zone)).toBe(quiet);
  });

  it('within one day', () => {
    const lunch = { from: 12 * 60, to: 13 * 60 };
    expect(isQuiet(lunch, new Date('2026-01-11T17:30:00Z'), zone)).toBe(true);
    expect(isQuiet(lunch, new Date('2026-01-11T18:00:00Z'), zone)).toBe(false);
  });

  it('never when there are none, or both ends are the same', () => {
    expect(isQuiet(null, new Date(), zone)).toBe(false);
    expect(isQuiet({ from: 60, to: 60 }, new Date('2026-01-11T06:00:00Z'), zone)).toBe(false);
  });

  it('by the clock, on the night that has an hour twice', () => {
    const early = { from: 60, to: 120 };
    for (const moment of ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'])
      expect(isQuiet(early, new Date(moment), zone)).toBe(true);
  });
});
