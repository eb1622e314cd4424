import { describe, expect, it } from '@jest/globals';
import { gapOf, levelOf, moved, totalsOf, valueOf, type StaffingHour } from './hours.js';

const hour = (changes: Partial<StaffingHour> = {}): StaffingHour => ({
  demand: 1.5,
  demandLow: 1,
  demandHigh: 2,
  needed: 3,
  staffed: 1.4,
  ...changes,
});

describe('an hour of the week', () => {
  it('lacks whom it takes and who is not there', () => {
    expect(gapOf(hour())).toBe(-2);
    expect(gapOf(hour({ staffed: 3.6 }))).toBe(1);
    expect([gapOf(hour({ needed: null })), gapOf(hour({ staffed: null }))]).toEqual([null, null]);
  });

  it('shows what is looked at', () => {
    expect([valueOf(hour(), 'needed'), valueOf(hour(), 'gap'), valueOf(hour(), 'demand')]).toEqual([
      3, -2, 1.5,
    ]);
  });
});

describe('levelOf', () => {
  it('is strongest for the largest, and none for nothing', () => {
    expect([0, 0.1, 2, 4, 10].map((value) => levelOf(value, 10))).toEqual([0, 1, 1, 2, 5]);
    expect([levelOf(null, 10), levelOf(-1, 10), levelOf(0, 0)]).toEqual([0, 0, 0]);
  });
});

describe('totalsOf', () => {
  it('adds up what is needed and what is missing, without setting off what there is too much of', () => {
    const result = {
      requests: 400,
      weeks: 20,
      confidence: 'good' as const,
      expectedShare: 0.92,
      homesKnown: true,
      hours: [hour(), hour({ staffed: 9 }), hour({ needed: null })],
    };
    expect(totalsOf({ ...result, staffedFrom: 'rota' })).toEqual({ neededHours: 6, missingHours: 2 });
    expect(totalsOf({ ...result, staffedFrom: null }).missingHours).toBeNull();
  });
});

describe('moved', () => {
  it('goes an hour down and a day across, and stays at the edges', () => {
    expect(moved(0, 'ArrowDown')).toBe(1);
    expect(moved(1, 'ArrowRight')).toBe(25);
    expect(moved(25, 'Home')).toBe(1);
    expect(moved(1, 'End')).toBe(145);
    expect(moved(30, 'PageDown')).toBe(47);
    expect(moved(30, 'PageUp')).toBe(24);
    expect([
      moved(0, 'ArrowUp'),
      moved(0, 'ArrowLeft'),
      moved(23, 'ArrowDown'),
      moved(167, 'ArrowRight'),
    ]).toEqual([0, 0, 23, 167]);
    expect(moved(0, 'a')).toBeUndefined();
  });
});
