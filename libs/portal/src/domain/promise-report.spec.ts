import { describe, expect, it } from '@jest/globals';
import { nearestFacility, promiseReport, type AskedFor } from './promise-report.js';
import { promiseTable } from './promise-table.js';

const timeZone = 'America/New_York';
const start = Date.parse('2026-11-02T13:00:00Z');
const after = (minutes: number) => new Date(start + minutes * 60_000);
const now = after(60 * 24 * 60);

/** Asked at 08:00 in the zone; promised within 15 and 60 minutes; kept. */
const asked = (part: Partial<AskedFor> = {}): AskedFor => ({
  receivedAt: after(0),
  startsAt: after(0),
  promisedAcceptAt: after(15),
  promisedArriveAt: after(60),
  status: 'closed',
  acceptedAt: after(5),
  arrivedAt: after(40),
  endedAt: after(90),
  facilityId: 'mercy',
  offers: 1,
  homeFacilityId: 'mercy',
  ...part,
});

const never = {
  status: 'unmet',
  acceptedAt: null,
  arrivedAt: null,
  homeFacilityId: null,
  offers: 3,
} as const;

const report = (requests: AskedFor[]) => promiseReport(requests, { now, timeZone });

describe('the report of the promise', () => {
  it('says for all, each month, facility and hour how the promise was kept', () => {
    const december = asked({
      receivedAt: new Date('2026-12-01T05:30:00Z'),
      facilityId: 'ann',
      homeFacilityId: 'mercy',
    });
    const { all, byMonth, byFacility, byHour } = report([asked(), asked(never), december]);
    expect(all).toEqual({
      requests: 3,
      accepted: { counted: 3, kept: 2, medianMinutes: 5, p90Minutes: 5 },
      arrived: { counted: 3, kept: 2, medianMinutes: 40, p90Minutes: 40 },
      offers: 5,
      taken: 2,
      fromElsewhere: 1,
    });
    expect(byMonth.map(({ month, requests }) => [month, requests])).toEqual([
      ['2026-11', 2],
      ['2026-12', 1],
    ]);
    expect(byFacility.map(({ facilityId, fromElsewhere }) => [facilityId, fromElsewhere])).toEqual([
      ['mercy', 0],
      ['ann', 1],
    ]);
    expect(byHour.map(({ hour, requests }) => [hour, requests])).toEqual([
      [0, 1],
      [8, 2],
    ]);
  });

  it('counts a coach whose home is not known as from nowhere', () => {
    expect(report([asked({ homeFacilityId: null })]).all).toMatchObject({ taken: 0, fromElsewhere: 0 });
  });

  it('takes the nearest facility for the home of a coach', () => {
    const facilities = [
      { id: 'far', latitude: 41.9, longitude: -72.9 },
      { id: 'near', latitude: 41.4, longitude: -72.9 },
      { id: 'nowhere', latitude: null, longitude: null },
    ];
    expect(nearestFacility({ latitude: 41.3, longitude: -72.9 }, facilities)).toBe('near');
    expect(nearestFacility({ latitude: null, longitude: null }, facilities)).toBeNull();
    expect(nearestFacility({ latitude: 41.3, longitude: -72.9 }, [])).toBeNull();
  });
});

describe('the table of it', () => {
  const nameOf = (id: string) => id;

  it('hides what is small, and enough beside it', () => {
    const many = Array.from({ length: 40 }, () => asked());
    const few = Array.from({ length: 3 }, () => asked({ facilityId: 'ann' }));
    const rows = promiseTable(report([...many, ...few]), nameOf);
    const [ann, mercy] = ['ann', 'mercy'].map((name) => rows.find((row) => row[1] === name));
    expect(ann?.slice(2).every((cell) => String(cell).startsWith('fewer than 11'))).toBe(true);
    expect(mercy?.[2]).toMatch(/^fewer than 11/);
    expect(rows[1]?.slice(0, 5)).toEqual(['all', '', 43, 43, 43]);
  });

  it('hides how many broke the promise where they are few', () => {
    const rows = promiseTable(report([...Array.from({ length: 40 }, () => asked()), asked(never)]), nameOf);
    expect(rows[1]?.[4]).toMatch(/^fewer than 11/);
  });
});
