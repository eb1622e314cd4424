import { describe, expect, it } from '@jest/globals';
import { daysOfRule, hoursInLines, runsOf, type Hours } from './hours.js';

const open = (rule: string | null, opensAt = '09:00', closesAt: string | null = '17:00'): Hours => ({
  ...{ rule, firstDay: null, opensAt, closesAt },
});

describe('daysOfRule', () => {
  it.each([
    ['FREQ=DAILY', null, { on: 'weekdays', weekdays: [1, 2, 3, 4, 5, 6, 7], everyWeeks: 1 }],
    ['FREQ=WEEKLY;BYDAY=FR,MO', null, { on: 'weekdays', weekdays: [1, 5], everyWeeks: 1 }],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', null, { on: 'weekdays', weekdays: [7], everyWeeks: 2 }],
    ['FREQ=WEEKLY', '2026-11-22', { on: 'weekdays', weekdays: [7], everyWeeks: 1 }],
    ['FREQ=MONTHLY;BYDAY=1MO,3MO', null, { on: 'month', weekday: 1, nth: [1, 3] }],
    ['FREQ=MONTHLY;BYDAY=-1FR', null, { on: 'month', weekday: 5, nth: [-1] }],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2', null, { on: 'month', weekday: 2, nth: [2] }],
    ['FREQ=MONTHLY;BYMONTHDAY=15', null, { on: 'dayOfMonth', days: [15] }],
    [null, '2026-12-24', { on: 'day', day: '2026-12-24' }],
  ])('%s', (rule, firstDay, days) => {
    expect(daysOfRule(rule, firstDay)).toEqual(days);
  });

  it('leaves to words what it cannot tell', () => {
    for (const rule of [
      'FREQ=YEARLY',
      'FREQ=WEEKLY',
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=MONTHLY;BYDAY=1MO,1TU',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO',
      'FREQ=MONTHLY;BYDAY=MO',
      'nonsense',
    ])
      expect(daysOfRule(rule, null)).toEqual({ on: 'words' });
    expect(daysOfRule(null, null)).toEqual({ on: 'words' });
  });
});

describe('hoursInLines', () => {
  it('puts days with the same hours together, and others after them', () => {
    const week = ['WE', 'MO', 'TU'].map((day) => open(`FREQ=WEEKLY;BYDAY=${day}`));
    const lines = hoursInLines([
      open('FREQ=MONTHLY;BYDAY=1SA', '08:00'),
      open('FREQ=WEEKLY;BYDAY=SA', '10:00'),
      ...week,
    ]);
    expect(lines.map(({ days, from }) => [days, from])).toEqual([
      [{ on: 'weekdays', weekdays: [1, 2, 3], everyWeeks: 1 }, '09:00'],
      [{ on: 'weekdays', weekdays: [6], everyWeeks: 1 }, '10:00'],
      [{ on: 'month', weekday: 6, nth: [1] }, '08:00'],
    ]);
  });

  it('keeps apart what somebody said something else about', () => {
    const women = { ...open('FREQ=WEEKLY;BYDAY=TU'), description: 'Women only' };
    expect(hoursInLines([open('FREQ=WEEKLY;BYDAY=MO'), women])).toHaveLength(2);
  });
});

describe('runsOf', () => {
  it('finds the days that follow each other', () => {
    expect(runsOf([1, 2, 3, 6, 7])).toEqual([
      [1, 3],
      [6, 7],
    ]);
    expect(runsOf([])).toEqual([]);
  });
});
