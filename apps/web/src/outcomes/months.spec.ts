import { describe, expect, it } from '@jest/globals';
import { latestMonths } from './months.js';

describe('the latest months', () => {
  it('go back over the year, also from a 31st', () => {
    expect(latestMonths('2026-03-31', 5)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12', '2025-11']);
  });
});
