import { describe, expect, it } from '@jest/globals';
import { serviceAt, type ServiceHours } from './service.js';

const zone = 'America/New_York';
const at = (time: string) => new Date(time);

const day = (weekday: number, from: string, to: string): ServiceHours => ({ weekday, from, to });
const everyDay = (from: string, to: string) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => day(weekday, from, to));

const ask = (serviceHours: ServiceHours[] | null, moment: string) => {
  const { open, changesAt, rule } = serviceAt({ serviceHours, afterHours: 'phone_only' }, at(moment), zone);
  return { open, changesAt: changesAt?.toISOString() ?? null, rule };
};

describe('serviceAt', () => {
  it('is always open around the clock', () => {
    expect(ask(null, '2026-11-21T03:00:00Z')).toEqual({ open: true, changesAt: null, rule: null });
    expect(ask(everyDay('00:00', '00:00'), '2026-11-21T03:00:00Z')).toEqual({
      open: true,
      changesAt: null,
      rule: null,
    });
  });

  it('is never open when no hours are named', () => {
    expect(ask([], '2026-11-21T03:00:00Z')).toEqual({ open: false, changesAt: null, rule: 'phone_only' });
  });

  it('opens at the first minute and closes at the last one, on the clock of the organization', () => {
    // Saturday, November 21; New York is five hours behind.
    const hours = everyDay('08:00', '17:00');
    expect(ask(hours, '2026-11-21T12:59:59Z')).toEqual({
      open: false,
      changesAt: '2026-11-21T13:00:00.000Z',
      rule: 'phone_only',
    });
    expect(ask(hours, '2026-11-21T13:00:00Z')).toMatchObject({
      open: true,
      changesAt: '2026-11-21T22:00:00.000Z',
    });
    expect(ask(hours, '2026-11-21T22:00:00Z')).toMatchObject({
      open: false,
      changesAt: '2026-11-22T13:00:00.000Z',
    });
  });

  it('goes on past midnight', () => {
    // Friday evening to Saturday morning.
    const hours = [day(5, '19:00', '07:00')];
    expect(ask(hours, '2026-11-21T08:00:00Z')).toMatchObject({
      open: true,
      changesAt: '2026-11-21T12:00:00.000Z',
    });
    // Saturday evening is not Friday evening.
    expect(ask(hours, '2026-11-22T01:00:00Z')).toMatchObject({
      open: false,
      changesAt: '2026-11-28T00:00:00.000Z',
    });
  });

  it('knows the end of hours that touch each other', () => {
    // Friday evening to Monday morning, as AnchorED Rhode Island began.
    const hours = [
      day(5, '18:00', '00:00'),
      day(6, '00:00', '00:00'),
      day(7, '00:00', '00:00'),
      day(1, '00:00', '07:00'),
    ];
    expect(ask(hours, '2026-11-21T17:00:00Z')).toMatchObject({
      open: true,
      changesAt: '2026-11-23T12:00:00.000Z',
    });
  });

  it('keeps the hours of the wall when the clocks are set forward', () => {
    // March 8, 2026: 02:00 becomes 03:00.
    const nights = everyDay('19:00', '07:00');
    expect(ask(nights, '2026-03-08T06:30:00Z')).toMatchObject({
      open: true,
      changesAt: '2026-03-08T11:00:00.000Z',
    });
    // 02:30 does not exist: as much later as the clocks were set forward.
    expect(ask([day(7, '02:30', '05:00')], '2026-03-08T07:00:00Z')).toMatchObject({
      open: false,
      changesAt: '2026-03-08T07:30:00.000Z',
    });
    expect(ask(everyDay('08:00', '17:00'), '2026-03-08T11:59:00Z')).toMatchObject({
      open: false,
      changesAt: '2026-03-08T12:00:00.000Z',
    });
  });

  it('serves the hour that comes twice both times when the clocks are set back', () => {
    // November 1, 2026: 02:00 becomes 01:00.
    const hours = [day(7, '00:30', '01:30')];
    for (const moment of ['2026-11-01T05:00:00Z', '2026-11-01T05:45:00Z', '2026-11-01T06:15:00Z']) {
      expect(ask(hours, moment)).toMatchObject({ open: true, changesAt: '2026-11-01T06:30:00.000Z' });
    }
    expect(ask(hours, '2026-11-01T06:30:00Z')).toMatchObject({ open: false });
    const nights = everyDay('19:00', '07:00');
    expect(ask(nights, '2026-11-01T04:00:00Z')).toMatchObject({
      open: true,
      changesAt: '2026-11-01T12:00:00.000Z',
    });
  });

  it.each(['2026-03-05T00:07:00Z', '2026-07-01T00:07:00Z', '2026-10-29T00:07:00Z'])(
    'is open just when the clock on the wall says so, in the week from %s',
    (from) => {
      const hours = [...everyDay('08:00', '12:00'), ...everyDay('22:00', '02:00')];
      const wall = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
      for (let step = 0; step < 7 * 48; step += 1) {
        const moment = new Date(Date.parse(from) + step * 1_800_000);
        const hour = Number(wall.format(moment));
        const expected = (hour >= 8 && hour < 12) || hour >= 22 || hour < 2;
        const { open } = serviceAt({ serviceHours: hours, afterHours: 'take_anyway' }, moment, zone);
        expect({ moment, open }).toEqual({ moment, open: expected });
      }
    },
  );
});
