import { describe, expect, it } from '@jest/globals';
import { parseTable } from '../import/table.js';
import { calendarAt, daysIn, demandOf, typicalWeek } from './demand.js';
import { survivalColumns, survivalsOf, type Survival } from './survivals.js';

const HEADER = 'date,time,county,county_fips,county_latitude,county_longitude,gender';

const read = (...rows: string[]) =>
  survivalsOf(parseTable([HEADER, ...rows].join('\n'), 'list.csv', survivalColumns), 'list.csv');

const on = (date: string, minute: number | null = 60): Survival => ({
  date,
  minute,
  county: 'Erie',
  countyFips: '42049',
  latitude: 42,
  longitude: -80,
});

const times = (count: number, date: string) => Array.from({ length: count }, () => on(date));

describe('survivalsOf', () => {
  it('reads day, minute and place, and nothing about the person', () => {
    expect(
      read('2018-03-12,14:35,York,42133,39.9,-76.7,Male', '2018-03-13,,York,42133,39.9,-76.7,Female'),
    ).toEqual([
      {
        date: '2018-03-12',
        minute: 875,
        county: 'York',
        countyFips: '42133',
        latitude: 39.9,
        longitude: -76.7,
      },
      {
        date: '2018-03-13',
        minute: null,
        county: 'York',
        countyFips: '42133',
        latitude: 39.9,
        longitude: -76.7,
      },
    ]);
  });

  it('names every row that cannot be read', () => {
    expect(() =>
      read(
        '12/03/2018,14:35,York,42133,39.9,-76.7,',
        '2018-03-12,25:00,York,42133,39.9,-76.7,',
        '2018-03-12,01:00,York,42133,,,',
      ),
    ).toThrow(
      'list.csv cannot be replayed:\n  line 2: date is no day: 12/03/2018\n  line 3: time is no time of the day: 25:00\n  line 4: the county has no coordinates',
    );
  });
});

describe('typicalWeek', () => {
  it('is the first whole week, Monday to Sunday, with the middle number of records', () => {
    // 2018-01-01 was a Monday; the last week is not whole.
    const weeks = [
      ...times(9, '2018-01-01'),
      ...times(2, '2018-01-08'),
      ...times(5, '2018-01-17'),
      ...times(5, '2018-01-28'),
      ...times(6, '2018-01-29'),
    ];
    expect(typicalWeek(weeks)).toEqual({ from: '2018-01-15', to: '2018-01-21' });
  });

  it('begins with the first Monday', () => {
    expect(typicalWeek([on('2018-01-03'), on('2018-01-09'), on('2018-01-14')])).toEqual({
      from: '2018-01-08',
      to: '2018-01-14',
    });
  });

  it('is unknown when there is no whole week', () => {
    expect(typicalWeek([on('2018-01-01'), on('2018-01-06')])).toBeUndefined();
    expect(typicalWeek([])).toBeUndefined();
  });
});

describe('demandOf', () => {
  const range = { from: '2018-03-12', to: '2018-03-13' };

  it('takes the days of the range, both included, in the order of time', () => {
    const demand = demandOf(
      [on('2018-03-13', 10), on('2018-03-11'), on('2018-03-12', 900), on('2018-03-14'), on('2018-03-12', 30)],
      range,
      1,
    );
    expect(demand.map(({ number, minute }) => [number, minute])).toEqual([
      [1, 30],
      [2, 900],
      [3, 1450],
    ]);
  });

  it('gives a record without a time one that others have, the same for the same seed', () => {
    const survivals = [on('2018-03-12', null), on('2018-05-01', 1300), on('2018-05-02', 1310)];
    const [first] = demandOf(survivals, range, 1);
    expect([1300, 1310]).toContain(first?.minute);
    expect(demandOf(survivals, range, 1)[0]?.minute).toBe(first?.minute);
    expect(demandOf([on('2018-03-12', null)], range, 1)[0]?.minute).toBeLessThan(1440);
  });
});

describe('days', () => {
  it('counts both ends, and tells where in the calendar a minute is', () => {
    expect(daysIn({ from: '2018-02-28', to: '2018-03-01' })).toBe(2);
    expect(calendarAt({ from: '2018-03-12', to: '2018-03-18' }, 2 * 1440 + 570)).toBe('Wed 14 Mar 09:30');
  });
});
