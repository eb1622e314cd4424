import { describe, expect, it } from '@jest/globals';
import type { ListedFacility } from '../import/facility-rows.js';
import { facilityFor } from './facility-choice.js';
import { randomFrom } from '@causeway/kernel';

const facility = (
  name: string,
  countyFips: string,
  beds: number | null,
  latitude: number,
  longitude: number,
): ListedFacility => ({
  sourceId: name,
  name,
  kind: 'hospital',
  address: null,
  city: null,
  state: 'PA',
  phone: null,
  latitude,
  longitude,
  countyFips,
  beds,
});

const list = [
  facility('large', '42003', 900, 40.4, -80),
  facility('small', '42003', 100, 40.5, -80.1),
  facility('unknown', '42003', null, 40.6, -80),
  facility('far', '42101', 500, 40, -75.1),
];

const in_ = (countyFips: string, latitude: number, longitude: number) => ({
  date: '2018-03-12',
  minute: 1,
  county: 'x',
  countyFips,
  latitude,
  longitude,
});

describe('facilityFor', () => {
  it('draws among the hospitals of the county by beds', () => {
    const random = randomFrom('choice');
    const names = Array.from({ length: 5000 }, () => facilityFor(in_('42003', 40.4, -80), list, random).name);
    expect(new Set(names)).toEqual(new Set(['large', 'small']));
    expect(names.filter((name) => name === 'large').length / names.length).toBeCloseTo(0.9, 1);
  });

  it('takes the nearest one where the county has none', () => {
    expect(facilityFor(in_('42099', 40.3, -76), list, randomFrom(1)).name).toBe('far');
    expect(facilityFor(in_('42099', 40.61, -80), list, randomFrom(1)).name).toBe('unknown');
  });

  it('refuses an empty list', () => {
    expect(() => facilityFor(in_('42003', 40, -80), [], randomFrom(1))).toThrow('no facilities');
  });
});
