import { describe, expect, it } from '@jest/globals';
import { addDays, dayInWords, daysFrom, hoursInWords, mondayOf, weekdayOf } from './calendar-days.js';

describe('days of the calendar', () => {
  it('go over months and the change of the clocks', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(daysFrom('2026-10-31', 3)).toEqual(['2026-10-31', '2026-11-01', '2026-11-02']);
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('belong to a week that begins on Monday', () => {
    expect([weekdayOf('2026-11-22'), weekdayOf('2026-11-23')]).toEqual([7, 1]);
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(dayInWords('2026-11-22', 'en', { weekday: 'short', day: 'numeric' })).toBe('22 Sun');
  });

  it('say when hours go over more than a night', () => {
    const localStart = '2026-11-21T22:00';
    const say = (localEnd: string) => hoursInWords({ localStart, localEnd }, 'en').replace(/\s/g, ' ');
    expect(say('2026-11-22T06:00')).toBe('10 PM – 6 AM');
    expect(say('2026-11-24T06:00')).toBe('10 PM – 6 AM (+3)');
  });
});
