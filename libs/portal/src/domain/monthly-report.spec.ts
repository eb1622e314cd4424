import { describe, expect, it } from '@jest/globals';
import { monthOf, spanOf } from './month.js';
import { quantile, reportFigures, type ReportedRequest } from './monthly-report.js';
import { reportTable } from './report-table.js';

const timeZone = 'America/New_York';
const start = Date.parse('2026-11-02T13:00:00Z');
const after = (minutes: number) => new Date(start + minutes * 60_000);
const now = after(24 * 60);

/** Promised: accepted within 15 minutes, there within 60. */
const request = (part: Partial<ReportedRequest> = {}): ReportedRequest => ({
  receivedAt: after(0),
  startsAt: after(0),
  promisedAcceptAt: after(15),
  promisedArriveAt: after(60),
  status: 'closed',
  acceptedAt: after(5),
  arrivedAt: after(40),
  endedAt: after(90),
  afterHours: false,
  unmetReason: null,
  ...part,
});

const never = { acceptedAt: null, arrivedAt: null };
const figures = (requests: ReportedRequest[], reader: 'team' | 'facility' | 'justice' = 'team', at = now) =>
  reportFigures(requests, { now: at, timeZone, reader });

describe('a promise', () => {
  it('is kept to the minute, and missed after it', () => {
    const { accepted, arrived } = figures([
      request(),
      request({ acceptedAt: after(15), arrivedAt: after(60) }),
      request({ acceptedAt: after(16), arrivedAt: after(61) }),
    ]);
    expect(accepted).toEqual({ counted: 3, kept: 2, medianMinutes: 15, p90Minutes: 16 });
    expect(arrived).toEqual({ counted: 3, kept: 2, medianMinutes: 60, p90Minutes: 61 });
  });

  it('is missed when nobody came, however it ended', () => {
    const unmet = request({ ...never, status: 'unmet', endedAt: after(50) });
    const waiting = request({ ...never, status: 'searching', endedAt: null });
    const gaveUp = request({ ...never, status: 'cancelled', endedAt: after(70) });
    expect(figures([unmet, waiting, gaveUp]).arrived).toEqual({
      counted: 3,
      kept: 0,
      medianMinutes: null,
      p90Minutes: null,
    });
  });

  it('is not counted before it is due: withdrawn in time, or still open', () => {
    const withdrawn = request({ ...never, status: 'cancelled', endedAt: after(10) });
    const open = request({ ...never, status: 'searching', endedAt: null });
    const { accepted, arrived, stillOpen, cancelled } = figures([withdrawn, open], 'team', after(12));
    expect([accepted?.counted, arrived.counted, stillOpen, cancelled]).toEqual([0, 0, 1, 1]);
  });

  it('of a call back counts from when it was promised for', () => {
    const next = { startsAt: after(600), promisedAcceptAt: after(615), promisedArriveAt: after(660) };
    const { arrived } = figures([request({ ...next, acceptedAt: after(605), arrivedAt: after(620) })]);
    expect(arrived).toEqual({ counted: 1, kept: 1, medianMinutes: 20, p90Minutes: 20 });
  });
});

describe('what was unmet', () => {
  const unmet = (unmetReason: string, count: number) =>
    Array.from({ length: count }, () => request({ ...never, status: 'unmet', unmetReason }));
  const all = [...unmet('everybody_busy', 6), ...unmet('nobody_cleared', 4), ...unmet('nobody_on_duty', 1)];

  it('is told to the team with every reason', () => {
    expect(figures(all).unmetReasons).toEqual([
      { reason: 'everybody_busy', count: 6 },
      { reason: 'nobody_cleared', count: 4 },
      { reason: 'nobody_on_duty', count: 1 },
    ]);
  });

  const many = [
    ...unmet('everybody_busy', 30),
    ...unmet('nobody_cleared', 12),
    ...unmet('nobody_on_duty', 4),
  ];

  it('is told to a facility without the reasons of fewer than eleven, and without what would give them away', () => {
    expect(figures(many, 'facility')).toMatchObject({
      unmet: 46,
      unmetReasons: [
        { reason: 'everybody_busy', count: 30 },
        { reason: null, count: 16 },
      ],
    });
    const frequent = [...unmet('everybody_busy', 30), ...unmet('nobody_cleared', 12)];
    expect(figures(frequent, 'facility').unmetReasons).toEqual(figures(frequent).unmetReasons);
    expect(figures(all, 'facility').unmetReasons).toEqual([{ reason: null, count: 11 }]);
  });

  it('is no more in a table, which is handed on, even when the team asks for it', () => {
    const table = reportTable({ facility: 'Mercy', month: '2026-11', timeZone }, figures(many));
    expect(table.filter(([name]) => String(name).startsWith('unmet:'))).toEqual([
      ['unmet: everybody_busy', 30],
      ['unmet: reasons with fewer than 11 each, or hidden with them', 16],
    ]);
    const again = reportTable({ facility: 'Mercy', month: '2026-11', timeZone }, figures(many, 'facility'));
    expect(again).toEqual(table);
  });

  it('is told to justice as a number, and nothing between received and arrived', () => {
    expect(figures([...all, request()], 'justice')).toMatchObject({
      unmet: 11,
      unmetReasons: [],
      accepted: null,
      arrived: { counted: 12, kept: 1 },
    });
  });
});

describe('hours and weekdays', () => {
  it('are those of the clock on the wall', () => {
    // Monday 08:00 in New York, and Sunday 23:30, which is Monday in Greenwich.
    const { byHour, byWeekday } = figures([
      request(),
      request({ receivedAt: new Date('2026-11-02T04:30:00Z') }),
    ]);
    expect([byHour[8], byHour[23], byHour.length]).toEqual([1, 1, 24]);
    expect(byWeekday).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it('belong to the month in which they fall there, on days when the clocks change, too', () => {
    expect(monthOf(new Date('2026-11-01T03:59:59Z'), timeZone)).toBe('2026-10');
    expect(monthOf(new Date('2026-11-01T04:00:00Z'), timeZone)).toBe('2026-11');
    const { from, until } = spanOf('2026-11', timeZone);
    expect([from.toISOString(), until.toISOString()]).toEqual([
      '2026-11-01T04:00:00.000Z',
      '2026-12-01T05:00:00.000Z',
    ]);
  });
});

describe('quantile', () => {
  it('is a value that was there', () => {
    const ten = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect([quantile(ten, 0.5), quantile(ten, 0.9), quantile([7.26], 0.9)]).toEqual([5, 9, 7.3]);
    expect(quantile([], 0.5)).toBeNull();
  });
});
