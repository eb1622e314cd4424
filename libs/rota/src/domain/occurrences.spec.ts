import { addDays, wallTimeOf } from '@causeway/kernel';
import { describe, expect, it } from '@jest/globals';
import { isRule, occurrences, spanOn, type Pattern } from './occurrences.js';

const ZONE = 'America/New_York';
const HOUR = 3_600_000;

const nights: Pattern = {
  firstDate: '2026-01-01',
  lastDate: null,
  startTime: '23:00',
  endTime: '07:00',
  rule: 'FREQ=DAILY',
};

const hoursOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
  (endsAt.getTime() - startsAt.getTime()) / HOUR;
const wallOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => [
  wallTimeOf(startsAt, ZONE),
  wallTimeOf(endsAt, ZONE),
];

describe('a night shift', () => {
  it('begins and ends at the times agreed on, over the change to daylight-saving time', () => {
    const [before, over, after] = occurrences(nights, ZONE, '2026-03-06', '2026-03-08');
    expect([before, over, after].map((shift) => shift && hoursOf(shift))).toEqual([8, 7, 8]);
    expect(over && wallOf(over)).toEqual(['2026-03-07T23:00', '2026-03-08T07:00']);
    expect(after?.startsAt.toISOString()).toBe('2026-03-09T03:00:00.000Z');
  });

  it('begins and ends at the times agreed on, over the change back', () => {
    const [before, over, after] = occurrences(nights, ZONE, '2026-10-30', '2026-11-01');
    expect([before, over, after].map((shift) => shift && hoursOf(shift))).toEqual([8, 9, 8]);
    expect(over && wallOf(over)).toEqual(['2026-10-31T23:00', '2026-11-01T07:00']);
    expect(after?.startsAt.toISOString()).toBe('2026-11-02T04:00:00.000Z');
  });

  it('is followed by the next one without a gap, even where a wall time is skipped or comes twice', () => {
    for (const [date, time] of [
      ['2026-03-08', '02:30'],
      ['2026-11-01', '01:30'],
    ] as const) {
      const ends = spanOn(addDays(date, -1), '22:00', time, ZONE).endsAt;
      expect(ends).toEqual(spanOn(date, time, '09:00', ZONE).startsAt);
    }
    expect(wallOf(spanOn('2026-03-08', '02:30', '09:00', ZONE))[0]).toBe('2026-03-08T03:30');
  });

  it('is never empty, also where the clocks skip its start or the whole of it', () => {
    expect(wallOf(spanOn('2026-03-08', '02:30', '03:15', ZONE))).toEqual([
      '2026-03-08T01:30',
      '2026-03-08T03:15',
    ]);
    expect(wallOf(spanOn('2026-03-08', '02:15', '02:45', ZONE))).toEqual([
      '2026-03-08T03:15',
      '2026-03-08T03:45',
    ]);
    expect(hoursOf(spanOn('2026-03-08', '02:30', '03:30', ZONE))).toBe(1);
  });

  it('of a whole day has 23, 24 or 25 hours', () => {
    const days = ['2026-03-08', '2026-06-01', '2026-11-01'];
    expect(days.map((day) => hoursOf(spanOn(day, '00:00', '00:00', ZONE)))).toEqual([23, 24, 25]);
  });
});

describe('a rule', () => {
  const dates = (pattern: Partial<Pattern>, from: string, to: string) =>
    occurrences({ ...nights, ...pattern }, ZONE, from, to).map(({ date }) => date);

  it('repeats by weekdays, in every second week from the first day', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,SU';
    expect(dates({ firstDate: '2026-10-30', rule }, '2026-10-01', '2026-11-30')).toEqual([
      '2026-10-30',
      '2026-11-01',
      '2026-11-13',
      '2026-11-15',
      '2026-11-27',
      '2026-11-29',
    ]);
  });

  it('ends with its last day, its count, or the series', () => {
    const range = ['2026-01-01', '2026-12-31'] as const;
    expect(dates({ rule: 'FREQ=DAILY;UNTIL=20260103' }, ...range)).toHaveLength(3);
    expect(dates({ rule: 'FREQ=DAILY;COUNT=5' }, ...range)).toHaveLength(5);
    expect(dates({ rule: 'FREQ=DAILY;COUNT=5' }, '2026-01-04', '2026-12-31')).toHaveLength(2);
    expect(dates({ lastDate: '2026-01-02' }, ...range)).toEqual(['2026-01-01', '2026-01-02']);
  });

  it('may be missing: then there is one shift', () => {
    expect(dates({ rule: null }, '2025-01-01', '2027-01-01')).toEqual(['2026-01-01']);
    expect(dates({ rule: null }, '2026-01-02', '2027-01-01')).toEqual([]);
  });

  it.each(['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20270101', 'FREQ=MONTHLY;BYDAY=1SA'])(
    '%s can be used',
    (rule) => expect(isRule(rule)).toBe(true),
  );

  it.each([
    '',
    'every day',
    'FREQ=HOURLY',
    'FREQ=DAILY;BYHOUR=1,2',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=DAILY\nRRULE:FREQ=HOURLY',
  ])('%j cannot', (rule) => expect(isRule(rule)).toBe(false));
});
