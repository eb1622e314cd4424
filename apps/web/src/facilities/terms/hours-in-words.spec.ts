import { describe, expect, it } from '@jest/globals';
import { hoursInLines, weekdayName } from './hours-in-words.js';

const day = (weekday: number, from: string, to: string) => ({ weekday, from, to });

describe('hoursInLines', () => {
  it('puts days together that follow each other with the same hours', () => {
    const week = [5, 4, 3, 2, 1].map((weekday) => day(weekday, '08:00', '17:00'));
    expect(hoursInLines([...week, day(6, '10:00', '12:00')])).toEqual([
      { firstDay: 1, lastDay: 5, from: '08:00', to: '17:00' },
      { firstDay: 6, lastDay: 6, from: '10:00', to: '12:00' },
    ]);
  });

  it('keeps apart what does not follow, and several hours of one day', () => {
    expect(
      hoursInLines([day(1, '08:00', '12:00'), day(1, '14:00', '18:00'), day(3, '08:00', '12:00')]),
    ).toEqual([
      { firstDay: 1, lastDay: 1, from: '08:00', to: '12:00' },
      { firstDay: 1, lastDay: 1, from: '14:00', to: '18:00' },
      { firstDay: 3, lastDay: 3, from: '08:00', to: '12:00' },
    ]);
  });
});

describe('weekdayName', () => {
  it('begins with Monday', () => {
    expect([1, 7].map((weekday) => weekdayName(weekday, 'en'))).toEqual(['Monday', 'Sunday']);
    expect(weekdayName(3, 'en', 'short')).toBe('Wed');
  });
});
