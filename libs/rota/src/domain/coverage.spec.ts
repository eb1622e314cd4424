import { wallTimeOf } from '@causeway/kernel';
import { describe, expect, it } from '@jest/globals';
import { coverageOf, type CoverageNeed, type Planned } from './coverage.js';
import { spanOn } from './occurrences.js';
import type { Away } from './problems.js';

const ZONE = 'America/New_York';

/** One primary every night; 2026-11-23 is a Monday. */
const nights: CoverageNeed = {
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  startTime: '20:00',
  endTime: '08:00',
  primary: 1,
  secondary: 0,
};

const turn = (
  memberId: string,
  date: string,
  from: string,
  to: string,
  role: Planned['role'] = 'primary',
) => ({
  ...spanOn(date, from, to, ZONE),
  memberId,
  role,
});

/** Problems of a range as text: `gap primary 2026-11-23T20:00–2026-11-24T00:00 0/1`. */
const found = (
  needs: CoverageNeed[],
  planned: Planned[],
  timeOff: Away[] = [],
  from = '2026-11-23',
  to = from,
) =>
  coverageOf(needs, planned, timeOff, ZONE, from, to).map(
    ({ kind, role, startsAt, endsAt, planned: have, needed }) =>
      `${kind} ${role} ${wallTimeOf(startsAt, ZONE)}–${wallTimeOf(endsAt, ZONE)} ${have}/${needed}`,
  );

describe('coverage', () => {
  it('has gaps where nobody is planned, whole ones also at the edges of what is looked at', () => {
    expect(found([nights], [])).toEqual([
      'gap primary 2026-11-22T20:00–2026-11-23T08:00 0/1',
      'gap primary 2026-11-23T20:00–2026-11-24T08:00 0/1',
    ]);
    const planned = [
      turn('ada', '2026-11-22', '20:00', '08:00'),
      turn('ada', '2026-11-23', '20:00', '02:00'),
    ];
    expect(found([nights], planned)).toEqual([]);
    expect(found([nights], planned, [], '2026-11-23', '2026-11-24')).toEqual([
      'gap primary 2026-11-24T02:00–2026-11-24T08:00 0/1',
      'gap primary 2026-11-24T20:00–2026-11-25T08:00 0/1',
    ]);
  });

  it('has one gap for the hours of each need, as shifts will fill them', () => {
    const days = { ...nights, startTime: '08:00', endTime: '20:00' };
    expect(found([nights, days], [turn('ada', '2026-11-22', '20:00', '08:00')])).toEqual([
      'gap primary 2026-11-23T08:00–2026-11-23T20:00 0/1',
      'gap primary 2026-11-23T20:00–2026-11-24T08:00 0/1',
    ]);
  });

  it('asks for nothing where nothing is needed', () => {
    expect(found([], [turn('ada', '2026-11-23', '08:00', '20:00')])).toEqual([]);
    expect(found([{ ...nights, weekdays: [6] }], [])).toEqual([]);
  });

  it('counts each role by itself, and the higher one of two needs', () => {
    const evening = {
      ...nights,
      weekdays: [1],
      startTime: '18:00',
      endTime: '22:00',
      primary: 2,
      secondary: 1,
    };
    const planned = [
      turn('ada', '2026-11-23', '18:00', '00:00'),
      turn('ben', '2026-11-23', '18:00', '21:00'),
    ];
    const early = turn('cal', '2026-11-22', '20:00', '08:00');
    expect(found([nights, evening], [...planned, early])).toEqual([
      'gap secondary 2026-11-23T18:00–2026-11-23T22:00 0/1',
      'gap primary 2026-11-23T21:00–2026-11-23T22:00 1/2',
    ]);
  });

  it('does not count who is away, nor anybody twice', () => {
    const planned = [
      turn('ada', '2026-11-22', '20:00', '08:00'),
      turn('ada', '2026-11-23', '20:00', '08:00'),
      turn('ada', '2026-11-23', '19:00', '08:00'),
    ];
    expect(found([nights], planned)).toEqual([]);
    const away = { memberId: 'ada', ...spanOn('2026-11-23', '22:00', '23:00', ZONE) };
    expect(found([nights], planned, [away])).toEqual(['gap primary 2026-11-23T22:00–2026-11-23T23:00 0/1']);
  });

  it('shows where more are planned than needed', () => {
    const planned = [
      turn('ada', '2026-11-22', '20:00', '08:00'),
      turn('ben', '2026-11-23', '06:00', '12:00'),
    ];
    expect(found([nights], planned)[0]).toBe('overlap primary 2026-11-23T06:00–2026-11-23T08:00 2/1');
  });

  it('has no gap and no overlap in the hour that is skipped or comes twice', () => {
    for (const date of ['2026-03-08', '2026-11-01']) {
      const planned = [turn('ada', date, '00:00', '02:00'), turn('ben', date, '02:00', '00:00')];
      expect(found([{ ...nights, startTime: '00:00', endTime: '00:00' }], planned, [], date)).toEqual([]);
    }
  });
});
