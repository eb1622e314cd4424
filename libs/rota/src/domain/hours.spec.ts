import { momentOf } from '@causeway/kernel';
import { describe, expect, it } from '@jest/globals';
import { hoursOf, type Turn } from './hours.js';
import { spanOn } from './occurrences.js';

const ZONE = 'America/New_York';
const november = {
  startsAt: momentOf('2026-11-01', '00:00', ZONE),
  endsAt: momentOf('2026-12-01', '00:00', ZONE),
};
const turn = (date: string, from: string, to: string, role: Turn['role'] = 'primary'): Turn => ({
  ...spanOn(date, from, to, ZONE),
  role,
});

describe('hours on call', () => {
  it('are counted by role, and those of nights and weekends beside', () => {
    // A Friday, into Saturday; and a Wednesday.
    const turns = [turn('2026-11-20', '20:00', '08:00'), turn('2026-11-25', '08:00', '16:00', 'secondary')];
    expect(hoursOf(turns, november, ZONE)).toEqual({ primary: 12, secondary: 8, night: 8, weekend: 8 });
  });

  it('count a night from its very beginning to its very end', () => {
    expect(hoursOf([turn('2026-11-24', '05:00', '07:00')], november, ZONE).night).toBe(1);
    expect(hoursOf([turn('2026-11-24', '00:00', '00:00')], november, ZONE).night).toBe(8);
    expect(hoursOf([turn('2026-11-22', '22:00', '06:00')], november, ZONE)).toMatchObject({
      night: 8,
      weekend: 2,
    });
  });

  it('are those of the month only', () => {
    const turns = [
      turn('2026-10-31', '20:00', '08:00'),
      turn('2026-11-30', '20:00', '08:00'),
      turn('2026-12-05', '08:00', '16:00'),
    ];
    // Clocks go back at two on the first: nine hours until eight.
    expect(hoursOf(turns, november, ZONE)).toEqual({ primary: 13, secondary: 0, night: 9, weekend: 9 });
  });
});
