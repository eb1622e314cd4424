import { describe, expect, it } from '@jest/globals';
import { parseTable } from '../import/table.js';
import { shiftColumns, shiftsOf } from './shifts-file.js';

const read = (...rows: string[]) =>
  shiftsOf(
    parseTable([shiftColumns.join(','), ...rows].join('\n'), 'shifts.csv', shiftColumns),
    'shifts.csv',
  );

describe('shiftsOf', () => {
  it('reads days, times and numbers', () => {
    expect(
      read('day,mon-fri,07:00,15:00,20', 'night,sat-mon wed,23:00,7:00,4', 'on call,Daily,0:00,24:00,1'),
    ).toEqual([
      { name: 'day', days: [0, 1, 2, 3, 4], from: 420, to: 900, coaches: 20 },
      { name: 'night', days: [0, 2, 5, 6], from: 1380, to: 420, coaches: 4 },
      { name: 'on call', days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 1440, coaches: 1 },
    ]);
  });

  it('names every row that cannot be read', () => {
    expect(() =>
      read('a,weekdays,07:00,15:00,1', 'b,mon,7,15:00,1', 'c,mon,07:00,25:00,1', 'd,mon,07:00,15:00,0'),
    ).toThrow(
      [
        'shifts.csv cannot be used:',
        '  line 2: days are such as "mon-fri", "sat sun" or "daily": weekdays',
        '  line 3: from is no time of the day: 7',
        '  line 4: to is no time of the day: 25:00',
        '  line 5: coaches is no whole number from 1: 0',
      ].join('\n'),
    );
  });
});
