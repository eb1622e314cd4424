import { describe, expect, it } from '@jest/globals';
import { toSpans } from './spans.js';

describe('spells on duty', () => {
  it('become spans that do not touch, and begin with the replay', () => {
    const spells = [
      { from: -60, to: 30 },
      { from: 30, to: 90 },
      { from: 60, to: 80 },
      { from: 200, to: 200 },
      { from: 300, to: 400 },
    ];
    expect(toSpans(spells)).toEqual([
      { from: 0, to: 90 },
      { from: 300, to: 400 },
    ]);
  });
});
