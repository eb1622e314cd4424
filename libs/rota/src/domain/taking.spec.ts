import { describe, expect, it } from '@jest/globals';
import { mayTake, stageOf } from './taking.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 21, hour));
const shift = { memberId: 'ada', startsAt: at(20), endsAt: at(28) };

describe('taking a shift', () => {
  it('needs nobody else’s word when nobody has it, when it runs, or when it is about to begin', () => {
    expect(mayTake({ ...shift, memberId: null }, at(0))).toBe(true);
    expect(mayTake(shift, at(22))).toBe(true);
    expect(mayTake(shift, at(18))).toBe(true);
    expect(mayTake(shift, at(17))).toBe(false);
  });
});

describe('the stage of a shift', () => {
  it('changes with its start and its end', () => {
    expect([19, 20, 21, 27, 28].map((hour) => stageOf(shift, at(hour)))).toEqual([
      'ahead',
      'ahead',
      'running',
      'running',
      'over',
    ]);
  });
});
