import { describe, expect, it } from '@jest/globals';
import { nextMorning, withinHours } from './call-back.js';

const newYork = 'America/New_York';

describe('withinHours', () => {
  const [morning, monday] = [new Date('2026-11-21T14:00:00Z'), new Date('2026-11-23T13:00:00Z')];
  it('waits for the agreed hours, where they are known', () => {
    expect(withinHours(morning, { open: true, changesAt: monday })).toEqual(morning);
    expect(withinHours(morning, { open: false, changesAt: monday })).toEqual(monday);
    expect(withinHours(morning, { open: false, changesAt: null })).toEqual(morning);
  });
});

describe('nextMorning', () => {
  it('is nine in the morning after a night', () => {
    expect(nextMorning(new Date('2026-11-21T07:00:00Z'), newYork)).toEqual(new Date('2026-11-21T14:00:00Z'));
    expect(nextMorning(new Date('2026-11-22T02:30:00Z'), newYork)).toEqual(new Date('2026-11-22T14:00:00Z'));
  });

  it('is the next day once the morning has begun', () => {
    expect(nextMorning(new Date('2026-11-21T14:00:00Z'), newYork)).toEqual(new Date('2026-11-22T14:00:00Z'));
  });

  it('keeps to nine when the clocks change in the night', () => {
    expect(nextMorning(new Date('2026-10-31T20:00:00Z'), newYork)).toEqual(new Date('2026-11-01T14:00:00Z'));
    expect(nextMorning(new Date('2027-03-13T20:00:00Z'), newYork)).toEqual(new Date('2027-03-14T13:00:00Z'));
  });
});
