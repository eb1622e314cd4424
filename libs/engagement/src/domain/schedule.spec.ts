import { describe, expect, it } from '@jest/globals';
import { defaultRules, type FollowUpRules, type Wishes } from './rules.js';
import { nextAttemptAt, planCalls, planFurtherWeeks } from './schedule.js';

const timeZone = 'America/New_York';
const anytime: Wishes = { weekday: null, time: null };

const plan = (startedAt: string, wishes: Partial<Wishes> = {}, rules: Partial<FollowUpRules> = {}) =>
  planCalls({
    startedAt: new Date(startedAt),
    timeZone,
    wishes: { ...anytime, ...wishes },
    rules: { ...defaultRules, ...rules },
  });

/** `Thu 2026-01-15 10:00` in New York. */
const wall = (at: Date): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('weekday').replace('.', '')} ${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}`;
};

describe('the calls after an engagement', () => {
  it('are on the next day, after 7, 30 and 90 days, and weekly for twelve weeks, with none twice in a week', () => {
    const calls = plan('2026-01-14T20:20:00Z', { time: '10:00' });
    expect(calls.map(({ step, week, dueAt }) => [step, week, wall(dueAt)])).toEqual([
      ['day_1', null, 'Thu 2026-01-15 10:00'],
      ['day_7', 1, 'Wed 2026-01-21 10:00'],
      ['weekly', 2, 'Wed 2026-01-28 10:00'],
      ['weekly', 3, 'Wed 2026-02-04 10:00'],
      ['day_30', 4, 'Fri 2026-02-13 10:00'],
      ['weekly', 5, 'Wed 2026-02-18 10:00'],
      ['weekly', 6, 'Wed 2026-02-25 10:00'],
      ['weekly', 7, 'Wed 2026-03-04 10:00'],
      ['weekly', 8, 'Wed 2026-03-11 10:00'],
      ['weekly', 9, 'Wed 2026-03-18 10:00'],
      ['weekly', 10, 'Wed 2026-03-25 10:00'],
      ['weekly', 11, 'Wed 2026-04-01 10:00'],
      ['weekly', 12, 'Wed 2026-04-08 10:00'],
      ['day_90', null, 'Tue 2026-04-14 10:00'],
    ]);
    expect(calls.filter(({ asksToGoOn }) => asksToGoOn).map(({ week }) => week)).toEqual([12]);
  });

  it('keep their wall time over the change to daylight saving and back', () => {
    const spring = plan('2026-03-04T15:00:00Z', { time: '10:00' }, { steps: ['day_1', 'day_7'] });
    expect(spring.map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2026-03-05T15:00:00.000Z',
      '2026-03-11T14:00:00.000Z',
    ]);
    const autumn = plan('2026-10-29T15:00:00Z', { time: '10:00' }, { steps: ['day_1', 'day_7'] });
    expect(autumn.map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2026-10-30T14:00:00.000Z',
      '2026-11-05T15:00:00.000Z',
    ]);
    // 02:30 does not exist on the night of the change.
    const skipped = plan('2026-03-07T15:00:00Z', { time: '02:30' }, { steps: ['day_1'] });
    expect(skipped.map(({ dueAt }) => wall(dueAt))).toEqual(['Sun 2026-03-08 03:30']);
  });

  it('go over the ends of months and years', () => {
    const calls = plan('2027-12-31T18:00:00Z', { time: '12:00' }, { steps: ['day_1', 'day_30', 'day_90'] });
    expect(calls.map(({ dueAt }) => wall(dueAt))).toEqual([
      'Sat 2028-01-01 12:00',
      'Sun 2028-01-30 12:00',
      // 2028 has a 29th of February.
      'Thu 2028-03-30 12:00',
    ]);
  });

  it('count days from the date in the organization’s zone, not in Greenwich', () => {
    // Still the 14th in New York.
    const calls = plan('2026-01-15T03:30:00Z', { time: '18:00' }, { steps: ['day_1'] });
    expect(calls.map(({ dueAt }) => wall(dueAt))).toEqual(['Thu 2026-01-15 18:00']);
  });

  it('move to the nearest of the weekday that the person prefers, but for the first', () => {
    const calls = plan('2026-01-14T20:00:00Z', { weekday: 1, time: '18:00' });
    expect(wall(calls[0]?.dueAt ?? new Date(0))).toBe('Thu 2026-01-15 18:00');
    expect(calls.slice(1).map(({ dueAt }) => wall(dueAt).slice(0, 3))).toEqual(
      Array.from({ length: calls.length - 1 }, () => 'Mon'),
    );
    const days = calls.map(({ dueAt }) => dueAt.getTime() / 86_400_000);
    for (const [index, day] of days.slice(2).entries()) {
      expect(Math.round(day - (days[index + 1] ?? 0))).toBeGreaterThan(3);
    }
  });

  it('are at the time of the meeting when none is preferred, within the hours in which one calls', () => {
    const at = (startedAt: string) =>
      plan(startedAt, {}, { steps: ['day_1'] }).map(({ dueAt }) => wall(dueAt).slice(15));
    expect(at('2026-01-14T20:20:00Z')).toEqual(['15:15']);
    expect(at('2026-01-14T07:20:00Z')).toEqual(['09:00']);
    expect(at('2026-01-15T03:20:00Z')).toEqual(['20:00']);
  });

  it('are those that the organization makes', () => {
    expect(plan('2026-01-14T20:00:00Z', {}, { steps: [] })).toEqual([]);
    const weekly = plan('2026-01-14T20:00:00Z', {}, { steps: ['weekly'], weeks: 4 });
    expect(weekly.map(({ step, week, asksToGoOn }) => [step, week, asksToGoOn])).toEqual([
      ['weekly', 1, false],
      ['weekly', 2, false],
      ['weekly', 3, false],
      ['weekly', 4, true],
    ]);
  });

  it('ask to go on in the last week also where a milestone takes its place', () => {
    const calls = plan('2026-01-14T20:00:00Z', {}, { steps: ['day_30', 'weekly'], weeks: 4 });
    expect(calls.at(-1)).toMatchObject({ step: 'day_30', week: 4, asksToGoOn: true });
  });
});

describe('going on', () => {
  it('plans as many weeks again, counted from the beginning, or from now when the last call was late', () => {
    const occasion = {
      startedAt: new Date('2026-01-14T20:00:00Z'),
      timeZone,
      wishes: { weekday: 3, time: '10:00' },
      rules: { ...defaultRules, weeks: 4 },
    };
    const planned = (now: string) =>
      planFurtherWeeks(occasion, 4, new Date(now)).map(({ week, dueAt, asksToGoOn }) => [
        week,
        wall(dueAt),
        asksToGoOn,
      ]);
    expect(planned('2026-02-11T16:00:00Z')).toEqual([
      [5, 'Wed 2026-02-18 10:00', false],
      [6, 'Wed 2026-02-25 10:00', false],
      [7, 'Wed 2026-03-04 10:00', false],
      [8, 'Wed 2026-03-11 10:00', true],
    ]);
    // Months late, and nothing of what was agreed is lost.
    expect(planned('2026-05-21T12:00:00Z')).toEqual([
      [5, 'Wed 2026-05-27 10:00', false],
      [6, 'Wed 2026-06-03 10:00', false],
      [7, 'Wed 2026-06-10 10:00', false],
      [8, 'Wed 2026-06-17 10:00', true],
    ]);
  });
});

describe('trying again', () => {
  it('is on the next day at another time of the day, within the hours', () => {
    const again = (at: string, rules: Partial<FollowUpRules> = {}) =>
      wall(nextAttemptAt(new Date(at), timeZone, { ...defaultRules, ...rules }));
    expect(again('2026-01-15T15:00:00Z')).toBe('Fri 2026-01-16 17:30');
    expect(again('2026-01-15T22:30:00Z')).toBe('Fri 2026-01-16 10:30');
    expect(again('2026-01-15T15:00:00Z', { callsUntil: '16:00' })).toBe('Fri 2026-01-16 16:00');
    expect(again('2026-12-31T22:30:00Z')).toBe('Fri 2027-01-01 10:30');
  });
});
