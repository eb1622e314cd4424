import { describe, expect, it } from '@jest/globals';
import { facilitiesOf, facilityColumns } from './facility-rows.js';
import { parseTable } from './table.js';

const HEADER = 'source_id,name,type,address,city,state,phone,latitude,longitude,county_fips,beds';
const MERCY =
  '17519001,MERCY HOSPITAL,GENERAL ACUTE CARE,1 MAIN ST,ERIE,pa,(814) 555-0100,42.1,-80.1,42049,423';

const read = (...rows: string[]) =>
  facilitiesOf(parseTable([HEADER, ...rows].join('\n'), 'list.csv', facilityColumns));

describe('facilitiesOf', () => {
  it('makes a facility of a row', () => {
    expect(read(MERCY)).toEqual({
      bad: [],
      facilities: [
        {
          sourceId: '17519001',
          name: 'Mercy Hospital',
          kind: 'hospital',
          address: '1 Main St',
          city: 'Erie',
          state: 'PA',
          phone: '(814) 555-0100',
          latitude: 42.1,
          longitude: -80.1,
          countyFips: '42049',
          beds: 423,
        },
      ],
    });
  });

  it.each([
    ['CHILDREN', 'hospital'],
    ['fire_station', 'fire_station'],
    ['LOCAL POLICE DEPARTMENT', 'police'],
    ['Prison', 'prison'],
    ['treatment_center', 'treatment_center'],
  ])('knows what kind of place "%s" is', (type, kind) => {
    expect(read(MERCY.replace('GENERAL ACUTE CARE', type)).facilities[0]?.kind).toBe(kind);
  });

  it('takes "not available" and -999 for what they mean', () => {
    const { facilities } = read(MERCY.replace('(814) 555-0100', 'NOT AVAILABLE').replace('423', '-999'));
    expect(facilities[0]).toMatchObject({ phone: null, beds: null });
  });

  it('names every bad row with its line and the reason, and reads the others', () => {
    const { facilities, bad } = read(
      MERCY.replace('17519001', ''),
      MERCY.replace('GENERAL ACUTE CARE', 'CAR WASH'),
      MERCY.replace('42.1', '420.1'),
      MERCY.replace('-80.1', 'west'),
      MERCY.replace('MERCY HOSPITAL', 'M'.repeat(201)),
      MERCY,
      MERCY,
      '1,short',
    );
    expect(facilities).toHaveLength(1);
    expect(bad).toEqual([
      { line: 2, reason: 'source_id is empty' },
      { line: 3, reason: 'type is not known: CAR WASH' },
      { line: 4, reason: 'latitude is not a number from -90 to 90: 420.1' },
      { line: 5, reason: 'longitude is not a number from -180 to 180: west' },
      { line: 6, reason: 'name has 201 characters, at most 200 can be kept' },
      { line: 8, reason: 'has the same source_id as line 7: 17519001' },
      { line: 9, reason: 'has 2 cells, the header has 11' },
    ]);
  });
});
