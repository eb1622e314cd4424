import { describe, expect, it } from '@jest/globals';
import { poolsOf } from './pools.js';

const nothing = { named: 0, reach: null };

describe('poolsOf', () => {
  it('ranks all of what is few', () => {
    expect(poolsOf({ ...nothing, hits: 1_000 }, { words: true })).toEqual([{}]);
  });

  it('looks at names first where many are called so, then at parts, at last at all', () => {
    expect(poolsOf({ hits: 30_720, named: 15_360, reach: null }, { words: true })).toEqual([
      { named: true, share: 4 },
      { share: 2 },
      { share: 8 },
      {},
    ]);
  });

  it('looks at every name where few are called so', () => {
    expect(poolsOf({ hits: 30_720, named: 64, reach: null }, { words: true })).toEqual([
      { share: 2, namesToo: true },
      { share: 8, namesToo: true },
      {},
    ]);
  });

  it('looks at parts of what no words were asked of, and not twice at nearly all', () => {
    expect(poolsOf({ ...nothing, hits: 1_400 }, { words: false })).toEqual([{ share: 37 }, {}]);
  });

  it('begins with what is nearest, and never goes farther than asked', () => {
    const sample = { hits: 9_000, named: 0, reach: 10 };
    expect(poolsOf(sample, { words: true })).toEqual([{ within: 10 }, { within: 30 }, {}]);
    expect(poolsOf(sample, { words: true, within: 20 })).toEqual([{ within: 10 }, {}]);
  });
});
