import { describe, expect, it } from '@jest/globals';
import { poolsOf } from './pools.js';

const nothing = { named: 0, reach: null };

describe('poolsOf', () => {
  it('ranks all of what is few', () => {
    expect(poolsOf({ ...nothing, hits: 1_000, total: 1_000 }, { words: true })).toEqual([{}]);
  });

  it('looks at names first where many are called so, then at parts, at last at all', () => {
    expect(poolsOf({ hits: 30_720, total: 30_720, named: 15_360, reach: null }, { words: true })).toEqual([
      { named: true, oneOf: 32 },
      { oneOf: 64 },
      { oneOf: 16 },
      {},
    ]);
  });

  it('looks at every name where few are called so', () => {
    expect(poolsOf({ hits: 30_720, total: 30_720, named: 64, reach: null }, { words: true })).toEqual([
      { oneOf: 64, namesToo: true },
      { oneOf: 16, namesToo: true },
      {},
    ]);
  });

  it('looks at parts of what no words were asked of, and not twice at nearly all', () => {
    expect(poolsOf({ ...nothing, hits: 1_400, total: 1_400 }, { words: false })).toEqual([{ oneOf: 4 }, {}]);
  });

  it('takes parts that are large enough, and none of what is too little for them', () => {
    expect(poolsOf({ hits: 1_200, total: 1_200, named: 599, reach: null }, { words: true })).toEqual([
      { named: true },
      { oneOf: 4 },
      {},
    ]);
    expect(poolsOf({ ...nothing, hits: 1_000_000, total: 1_000_000 }, { words: false })[0]).toEqual({
      oneOf: 128,
    });
  });

  it('takes larger parts where little of what the index finds is open, and all where next to nothing is', () => {
    const sample = { hits: 30_720, total: 3_072, named: 15_360, reach: null };
    expect(poolsOf(sample, { words: true })).toEqual([
      { named: true, oneOf: 4 },
      { oneOf: 8 },
      { oneOf: 2 },
      {},
    ]);
    expect(poolsOf({ ...sample, total: 128 }, { words: true })).toEqual([{}]);
    expect(poolsOf({ ...sample, total: 0 }, { words: false })).toEqual([{}]);
  });

  it('begins with what is nearest, and never goes farther than asked', () => {
    const sample = { hits: 9_000, total: 9_000, named: 0, reach: 10 };
    expect(poolsOf(sample, { words: true })).toEqual([{ within: 10 }, { within: 30 }, {}]);
    expect(poolsOf(sample, { words: true, within: 20 })).toEqual([{ within: 10 }, {}]);
  });
});
