import { describe, expect, it } from '@jest/globals';
import { repeatOf, ruleOf } from './rule.js';

describe('the rule of a series', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=DAILY;UNTIL=20261231',
    'FREQ=WEEKLY;BYDAY=MO,FR',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;UNTIL=20270101',
    'FREQ=MONTHLY;BYDAY=1SA',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=DAILY;COUNT=3',
  ])('%s is the same after the form', (rule) => expect(ruleOf(repeatOf(rule))).toBe(rule));

  it('has fields for what is usual, and keeps the rest as it is written', () => {
    expect(repeatOf('FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;UNTIL=20270101')).toMatchObject({
      kind: 'weekly',
      weekdays: [6, 7],
      interval: 2,
      until: '2027-01-01',
    });
    expect(repeatOf('FREQ=MONTHLY;BYDAY=1SA').kind).toBe('custom');
    expect(repeatOf(null).kind).toBe('once');
    expect(ruleOf(repeatOf(null))).toBeUndefined();
  });
});
