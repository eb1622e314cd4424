import { describe, expect, it } from '@jest/globals';
import { columnsOf, fieldOf, isSame, readMapping, withField } from './columns.js';

describe('the columns of a table', () => {
  it('show what stands in them: each value once, and nothing empty', () => {
    const first = [
      ['Mercy', ''],
      ['Hope', '570'],
      ['Mercy', '570'],
      ['Grace', '814'],
      ['Faith', '215'],
    ];
    expect(columnsOf({ columns: ['Program', 'Tel'], first, mapping: {} })).toEqual([
      { name: 'Program', samples: ['Mercy', 'Hope', 'Grace'] },
      { name: 'Tel', samples: ['570', '814', '215'] },
    ]);
  });

  it('are one field each, and a field is one column', () => {
    const mapping = withField({ name: 'Program', phone: 'Tel' }, 'Agency', 'name');
    expect(mapping).toEqual({ name: 'Agency', phone: 'Tel' });
    expect(withField(mapping, 'Tel', '')).toEqual({ name: 'Agency' });
    expect(withField(mapping, 'Tel', 'email')).toEqual({ name: 'Agency', email: 'Tel' });
    expect([fieldOf(mapping, 'Tel'), fieldOf(mapping, 'Program')]).toEqual(['phone', '']);
  });

  it('are what the server says, without what nobody knows', () => {
    expect(readMapping({ name: 'Program', nonsense: 'Tel', phone: 3 })).toEqual({ name: 'Program' });
  });

  it('differ when one of them does', () => {
    expect(isSame({ name: 'A' }, { name: 'A' })).toBe(true);
    expect(isSame({ name: 'A' }, { name: 'A', phone: 'B' })).toBe(false);
  });
});
