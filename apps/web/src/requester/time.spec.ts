import { beforeEach, describe, expect, it } from '@jest/globals';
import { speak } from './strings.js';
import { duration, onDay } from './time.js';

const timeZone = 'America/New_York';
const nine = Date.parse('2026-11-23T14:00:00Z');
const said = (now: string, at = nine) => onDay(at, Date.parse(now), timeZone);

beforeEach(() => speak('en'));

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

  it.each([
    ['2026-11-23T05:30:00Z', 'hoy'],
    ['2026-11-21T14:00:00Z', 'el lunes'],
    ['2026-11-10T14:00:00Z', 'el 23 de noviembre'],
  ])('seen in Spanish at %s is %s', async (now, day) => {
    await speak('es');
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

describe('a span of time', () => {
  it.each([
    ['en', '3 h 20 min', '2 days'],
    ['es', '3 h 20 min', '2 días'],
  ] as const)('is said in %s', async (language, hours, days) => {
    await speak(language);
    expect([duration(200 * 60_000), duration(48 * 3_600_000)]).toEqual([hours, days]);
  });
});
