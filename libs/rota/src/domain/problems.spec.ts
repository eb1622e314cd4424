import { describe, expect, it } from '@jest/globals';
import { problemsOf, type PlannedShift } from './problems.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 21, hour));
const shift = (id: string, memberId: string | null, from: number, to: number): PlannedShift => ({
  id,
  memberId,
  startsAt: at(from),
  endsAt: at(to),
  cancelled: false,
});

describe('problems of shifts', () => {
  it('are two at the same time for one coach, in whichever roles', () => {
    const found = problemsOf(
      [shift('a', 'ada', 8, 16), shift('b', 'ada', 15, 20), shift('c', 'ben', 8, 16)],
      [],
    );
    expect([...found]).toEqual([
      ['a', ['double_booked']],
      ['b', ['double_booked']],
    ]);
  });

  it('are none where one follows on the other, where one is cancelled, or where nobody has them', () => {
    const cancelled = { ...shift('b', 'ada', 10, 12), cancelled: true };
    const shifts = [shift('a', 'ada', 8, 16), cancelled, shift('c', 'ada', 16, 24)];
    expect(problemsOf([...shifts, shift('d', null, 8, 16), shift('e', null, 8, 16)], []).size).toBe(0);
  });

  it('are time off of that coach, also for a part of it', () => {
    const away = { memberId: 'ada', startsAt: at(15), endsAt: at(30) };
    const shifts = [shift('a', 'ada', 8, 16), shift('b', 'ben', 8, 16), shift('c', 'ada', 6, 8)];
    expect([...problemsOf(shifts, [away])]).toEqual([['a', ['time_off']]]);
  });
});
