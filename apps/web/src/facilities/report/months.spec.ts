import { describe, expect, it } from '@jest/globals';
import { addMonths, monthInWords } from './months.js';

describe('months', () => {
  it('are counted over the end of a year', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-11', 0)]).toEqual([
      '2027-01',
      '2025-12',
      '2026-11',
    ]);
  });

  it('are said in words', () => {
    expect(monthInWords('2026-11', 'en')).toBe('November 2026');
  });
});
