import { describe, expect, it } from '@jest/globals';
import type { Shift } from '../use-rota.js';
import { preview } from './preview.js';
import { draftOf, nextSlot, slotsOf } from './week-draft.js';

const night = { startTime: '20:00', endTime: '08:00', role: 'primary' as const };
const dana = 'dana';

const planned = (known: Partial<Shift>): Shift =>
  ({ memberId: dana, cancelled: false, date: '2026-11-24', ...known }) as Shift;

describe('the preview of a named week', () => {
  it('puts each shift on its weekday, week after week, from any day on', () => {
    const slots = [
      { ...night, weekday: 1, memberId: dana },
      { ...night, weekday: 4, memberId: null },
    ];
    // A Wednesday.
    const weeks = preview(slots, '2026-11-25', 2, []);
    const days = weeks.map((days) => days.filter(({ shifts }) => shifts.length > 0).map(({ day }) => day));
    expect(days).toEqual([
      ['2026-11-26', '2026-11-30'],
      ['2026-12-03', '2026-12-07'],
    ]);
  });

  it('counts what is planned, and says when a coach has another shift then, also over midnight', () => {
    const slots = [{ ...night, weekday: 1, memberId: dana }];
    const look = (shift: Shift) => preview(slots, '2026-11-23', 1, [shift])[0];
    const early = { localStart: '2026-11-24T06:00', localEnd: '2026-11-24T10:00' };
    expect(look(planned(early))).toMatchObject([
      { planned: 0, shifts: [{ clashes: true }] },
      { planned: 1, shifts: [] },
      ...Array.from({ length: 5 }, () => ({ planned: 0 })),
    ]);
    const clashes = (shift: Shift) => look(shift)?.[0]?.shifts[0]?.clashes;
    expect(clashes(planned({ ...early, localStart: '2026-11-24T08:00' }))).toBe(false);
    expect(clashes(planned({ ...early, memberId: 'marcus' }))).toBe(false);
    expect(clashes(planned({ ...early, cancelled: true }))).toBe(false);
  });
});

describe('the draft of a named week', () => {
  it('stands in the order of the week and is sent as it was', () => {
    const slots = [
      { ...night, weekday: 2, memberId: null },
      { ...night, weekday: 1, memberId: dana },
    ];
    const draft = draftOf(slots);
    expect(draft.map(({ weekday, memberId }) => [weekday, memberId])).toEqual([
      [1, dana],
      [2, ''],
    ]);
    expect(slotsOf(draft)).toEqual([
      { ...night, weekday: 1, memberId: dana },
      { ...night, weekday: 2 },
    ]);
  });

  it('goes on with the same shift on the next day, after Sunday on Monday', () => {
    expect(nextSlot([])).toMatchObject({ weekday: 1, memberId: '' });
    expect(nextSlot([{ ...night, weekday: 7, memberId: dana }])).toEqual({
      ...night,
      weekday: 1,
      memberId: dana,
    });
  });
});
