import { describe, expect, it } from '@jest/globals';
import { countFilters, noFilters, queryOf, readFilters, writeFilters, type Filters } from './filters.js';

const read = (text: string) => readFilters(new URLSearchParams(text));

const all: Filters = {
  ...{ search: 'suboxone near the river', kind: 'treatment', open: true, beds: true },
  ...{ near: { of: 'area', name: 'Luzerne: north' }, language: 'es', gender: 'woman' },
  ...{ cost: 'free', accepts: ['couples', 'medicaid'], pathway: 'medication' },
};

describe('filters in an address', () => {
  it('come back as they were', () => {
    for (const filters of [all, noFilters, { ...all, near: { of: 'me' as const } }]) {
      const written = new URLSearchParams(writeFilters(filters));
      expect(read(written.toString())).toEqual(filters);
    }
    expect(read('near=facility:7d1')).toEqual({ ...noFilters, near: { of: 'facility', id: '7d1' } });
  });

  it('leave out what does not filter', () => {
    expect(writeFilters(noFilters)).toEqual({});
  });

  it('are none where nobody knows them', () => {
    expect(
      read(
        'kind=castle&open=yes&near=mars:1&language=%3Cscript%3E&gender=x&cost=gold&accepts=pets,gold,pets',
      ),
    ).toEqual({ ...noFilters, accepts: ['pets'] });
  });
});

describe('countFilters', () => {
  it('counts each that is folded away', () => {
    expect(countFilters(noFilters)).toBe(0);
    expect(countFilters(all)).toBe(9);
  });
});

describe('queryOf', () => {
  const from = { latitude: 41.2, longitude: -75.9 };

  it('asks for what is set', () => {
    expect(queryOf(noFilters, null)).toEqual({});
    expect(queryOf(all, from)).toEqual({
      ...{ search: 'suboxone near the river', kind: 'treatment', openNow: true, hasRoom: true },
      ...{ area: 'Luzerne: north', language: 'es', gender: 'woman', cost: 'free', pathway: 'medication' },
      accepts: ['couples', 'medicaid'],
    });
  });

  it('counts distance from a point, as soon as that is known', () => {
    const near = { ...noFilters, near: { of: 'me' as const } };
    expect(queryOf(near, null)).toEqual({});
    expect(queryOf(near, from)).toEqual({ ...from, withinMiles: 50 });
  });
});
