import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, dayOf, isTimeZone, momentOf, wallTimeOf, weekdayOf } from './wall-time.js';

const zone = 'America/New_York';

describe('the clock on the wall', () => {
  it('shows the day and the time of the place', () => {
    const moment = new Date('2026-11-22T03:30:00Z');
    expect(dayOf(moment, zone)).toBe('2026-11-21');
    expect(dayOf(moment, 'Asia/Tokyo')).toBe('2026-11-22');
    expect(wallTimeOf(moment, zone)).toBe('2026-11-21T22:30');
    expect(momentOf('2026-11-21', '22:30', zone)).toEqual(moment);
  });

  it('skips an hour in spring', () => {
    expect(momentOf('2026-03-08', '02:30', zone)).toEqual(new Date('2026-03-08T07:30:00Z'));
    expect(momentOf('2026-03-08', '02:30', zone, 'earlier')).toEqual(new Date('2026-03-08T06:30:00Z'));
  });

  it('shows an hour twice in autumn', () => {
    expect(momentOf('2026-11-01', '01:30', zone)).toEqual(new Date('2026-11-01T05:30:00Z'));
    expect(momentOf('2026-11-01', '01:30', zone, 'later')).toEqual(new Date('2026-11-01T06:30:00Z'));
  });

  it('counts days and months of the calendar', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-22')]).toEqual([1, 7]);
  });
});

describe('isTimeZone', () => {
  it.each([
    ['America/New_York', true],
    ['America/Indiana/Indianapolis', true],
    ['US/Eastern', true],
    ['UTC', true],
    ['Pennsylvania', false],
    ['-05:00', false],
    ['', false],
  ])('%s: %s', (name, known) => {
    expect(isTimeZone(name)).toBe(known);
  });
});
