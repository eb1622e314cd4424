import { describe, expect, it } from '@jest/globals';
import { openingOf, plainWeekdays, together, weekOf } from './opening.js';
import type { Schedule } from './parts.js';

const zone = 'America/New_York';
const schedule = (more: Partial<Schedule>): Schedule => ({
  ...{ id: '1', rule: null, firstDay: null, validFrom: null, validTo: null, opensAt: null, closesAt: null },
  ...{ attendingType: null, link: null, description: null },
  ...more,
});
const office = schedule({ rule: 'FREQ=WEEKLY;BYDAY=MO,TU', opensAt: '08:00', closesAt: '17:00' });
const shelter = schedule({ rule: 'FREQ=DAILY', opensAt: '18:00', closesAt: '08:00' });

/** What a clock in New York shows, without summer time. */
const at = (wall: string) => new Date(`${wall}:00-05:00`);

describe('whether it is open', () => {
  it.each([
    ['2026-11-23T08:00', true, '2026-11-23T17:00', null],
    ['2026-11-23T16:59', true, '2026-11-23T17:00', null],
    ['2026-11-23T17:00', false, null, '2026-11-24T08:00'],
    ['2026-11-24T18:00', false, null, '2026-11-30T08:00'],
  ])('an office at %s', (now, open, until, next) => {
    expect(openingOf([office], zone, at(now))).toEqual({
      ...{ open, until: until && at(until), next: next && at(next) },
    });
  });

  it('goes on over midnight, and into the next week', () => {
    expect(openingOf([shelter], zone, at('2026-11-23T02:00'))).toMatchObject({
      until: at('2026-11-23T08:00'),
    });
    expect(openingOf([shelter], zone, at('2026-11-23T12:00'))).toMatchObject({
      next: at('2026-11-23T18:00'),
    });
    expect(weekOf([schedule({ ...shelter, rule: 'FREQ=WEEKLY;BYDAY=SU' })])).toEqual([
      [6 * 1440 + 18 * 60, 7 * 1440],
      [0, 8 * 60],
    ]);
  });

  it('is always open around the clock, and unknown without times', () => {
    const always = schedule({ rule: 'FREQ=DAILY', opensAt: '00:00', closesAt: '00:00' });
    expect(openingOf([always], zone, at('2026-11-23T02:00'))).toEqual({
      open: true,
      until: null,
      next: null,
    });
    expect(openingOf([schedule({ description: 'Ask' })], zone, at('2026-11-23T02:00')).open).toBeNull();
  });

  it('follows rules by months, and every second week from its first day', () => {
    const monthly = schedule({ rule: 'FREQ=MONTHLY;BYDAY=1TU', opensAt: '19:00', closesAt: '20:00' });
    expect(openingOf([monthly], zone, at('2026-11-23T12:00')).next).toEqual(at('2026-12-01T19:00'));
    const second = schedule({
      ...{
        rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
        firstDay: '2026-11-16',
        opensAt: '19:00',
        closesAt: '20:00',
      },
    });
    expect(openingOf([second], zone, at('2026-11-17T12:00')).next).toEqual(at('2026-11-30T19:00'));
  });

  it('heeds from when and until when it holds', () => {
    const over = schedule({ ...office, validTo: '2026-11-22' });
    expect(openingOf([over], zone, at('2026-11-23T09:00'))).toEqual({ open: false, until: null, next: null });
    const soon = schedule({ ...office, validFrom: '2026-11-24' });
    expect(openingOf([soon], zone, at('2026-11-23T09:00')).next).toEqual(at('2026-11-24T08:00'));
  });

  it('opens when the clock on the wall says so, also on the day of the change', () => {
    const sundays = schedule({ rule: 'FREQ=WEEKLY;BYDAY=SU', opensAt: '08:00', closesAt: '17:00' });
    const before = new Date('2026-10-31T12:00:00-04:00');
    expect(openingOf([sundays], zone, before).next).toEqual(at('2026-11-01T08:00'));
  });

  it('of several places is that of the best', () => {
    const now = at('2026-11-23T07:00');
    const both = together([openingOf([office], zone, now), openingOf([shelter], zone, now)]);
    expect(both).toEqual({ open: true, until: at('2026-11-23T08:00'), next: null });
    expect(together([])).toEqual({ open: null, until: null, next: null });
  });

  it('takes only what is plain for plain', () => {
    expect(plainWeekdays('FREQ=WEEKLY;BYDAY=MO,SU')).toEqual([1, 7]);
    for (const rule of ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'FREQ=MONTHLY;BYDAY=1MO', 'FREQ=DAILY;COUNT=3'])
      expect(plainWeekdays(rule)).toBeNull();
  });
});
