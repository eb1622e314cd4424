import { describe, expect, it } from '@jest/globals';
import { layOut, type Slot } from './lay-out.js';
import { isRule, occurrences } from './occurrences.js';

const slot = (weekday: number, memberId?: string): Slot => ({
  weekday,
  startTime: '20:00',
  endTime: '08:00',
  role: 'primary',
  ...(memberId ? { memberId } : {}),
});

const datesOf = (plans: ReturnType<typeof layOut>) =>
  plans.map((plan) =>
    occurrences({ ...plan, lastDate: null }, 'America/New_York', '2026-01-01', '2027-12-31').map(
      ({ date }) => date,
    ),
  );

describe('laying out a week', () => {
  it('makes one series of all days that are alike', () => {
    const plans = layOut([slot(5, 'ada'), slot(1, 'ada'), slot(5, 'ben'), slot(6)], '2026-11-23', 2);
    expect(plans.map(({ memberId, firstDate, rule }) => [memberId, firstDate, rule])).toEqual([
      ['ada', '2026-11-23', 'FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20261206'],
      ['ben', '2026-11-27', 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20261206'],
      [undefined, '2026-11-28', 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20261206'],
    ]);
    expect(plans.every(({ rule }) => isRule(rule))).toBe(true);
  });

  it('keeps a shift that stands twice on one day', () => {
    const plans = layOut([slot(1), slot(2), slot(1)], '2026-11-23', 1);
    expect(plans.map(({ rule }) => rule)).toEqual([
      'FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20261129',
      'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261129',
    ]);
  });

  it('covers whole weeks from any day on, and not a day more', () => {
    const [days] = datesOf(
      layOut(
        [1, 3, 7].map((weekday) => slot(weekday)),
        '2026-11-25',
        2,
      ),
    );
    expect(days).toEqual([
      '2026-11-25',
      '2026-11-29',
      '2026-11-30',
      '2026-12-02',
      '2026-12-06',
      '2026-12-07',
    ]);
  });
});
