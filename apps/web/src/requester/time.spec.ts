import { describe, expect, it } from '@jest/globals';
import { onDay } from './time.js';

const timeZone = 'America/New_York';
const nine = Date.parse('2026-11-23T14:00:00Z');
const said = (now: string, at = nine) => onDay(at, Date.parse(now), timeZone);

describe('the day of a call back', () => {
  it.each([
    ['2026-11-23T05:30:00Z', 'today'],
    ['2026-11-23T04:30:00Z', 'tomorrow'],
    ['2026-11-21T14:00:00Z', 'Monday'],
    ['2026-11-10T14:00:00Z', 'November 23'],
    ['2026-11-24T14:00:00Z', 'November 23'],
  ])('seen at %s is %s on the clock of the facility', (now, day) => {
    expect(said(now).day).toBe(day);
  });

  it('is the day after also where the clocks change in between', () => {
    expect(said('2026-11-01T03:30:00Z', Date.parse('2026-11-01T14:00:00Z'))).toMatchObject({
      day: 'tomorrow',
    });
  });

  it("is at the facility's time, and names its zone on a device whose clock differs", () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(onDay(nine, nine, here).time).toMatch(/^\d\d:\d\d$/);
    expect(onDay(nine, nine, 'Asia/Kathmandu').time).toMatch(/^19:45 GMT\+5:45$/);
  });
});
