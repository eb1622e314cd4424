import { describe, expect, it } from '@jest/globals';
import type { ImportRowView, ImportView } from '@causeway/directory';
import { previewLines } from './preview-lines.js';

const reading = {
  ...{ sourceName: 'Houses', created: 2, changed: 0, same: 1, gone: 0, bad: 3, noted: 0, table: null },
} as unknown as ImportView;
const row = (part: Partial<ImportRowView>) =>
  ({ ...{ place: null, field: null, problem: null, value: null }, ...part }) as ImportRowView;

describe('what a list would do', () => {
  it('is said with the reason of every row that stays out', () => {
    const bad = [
      row({ place: '3', field: 'House called', problem: 'missing' }),
      row({ place: '#7', field: 'time', problem: 'not_a_time', value: '25:00' }),
    ];
    expect(previewLines(reading, bad)).toEqual([
      'Houses: 2 new, 0 changed, 1 as they were, 0 not in the list any more.',
      'Do not come in, for 3 reasons:',
      '  line 3: House called is missing',
      '  entry 7: time is no time of day (25:00)',
      '  … and 1 more.',
    ]);
  });

  it('asks for the column of the name when none is it', () => {
    const table = { columns: ['House', 'Tel'], mapping: { phone: 'Tel' }, first: [] };
    const lines = previewLines({ ...reading, bad: 0, table }, []);
    expect(lines.slice(1)).toEqual([
      'Columns: phone=Tel',
      'No column is the name. Say which: --column name="…", one of: House, Tel',
    ]);
  });
});
