import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { erlangB, erlangC, serversFor } from './erlang.js';

describe('erlangC', () => {
  // Exact fractions, by hand from the formula as the textbooks print it.
  it.each([
    [1, 0.5, 1 / 2],
    [2, 1, 1 / 3],
    [3, 2, 4 / 9],
    [4, 3, 27 / 53],
    [5, 4, 128 / 231],
  ])('%d servers with %d erlangs: %d wait', (servers, load, share) => {
    expect(erlangC(servers, load)).toBeCloseTo(share, 12);
  });

  it('holds for loads whose factorials no number can hold', () => {
    expect(erlangC(1000, 950)).toBeGreaterThan(0);
    expect(erlangC(1000, 950)).toBeLessThan(0.2);
  });

  it('lets nobody wait without demand, and everybody under more than the servers can do', () => {
    expect([erlangC(3, 0), erlangC(3, 3), erlangC(3, 9), erlangC(0, 1)]).toEqual([0, 1, 1, 1]);
  });

  it('lets fewer wait at more servers, and more under more load', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        (servers, load) => {
          expect(erlangC(servers + 1, load)).toBeLessThanOrEqual(erlangC(servers, load));
          expect(erlangC(servers, load * 1.1)).toBeGreaterThanOrEqual(erlangC(servers, load));
        },
      ),
    );
  });
});

describe('erlangB', () => {
  // The tables of telephone engineers: 10 erlangs on 10 and on 20 trunks.
  it('is what the tables say', () => {
    expect(erlangB(10, 10)).toBeCloseTo(0.2146, 4);
    expect(erlangB(20, 10)).toBeCloseTo(0.0019, 4);
  });
});

describe('serversFor', () => {
  it('is the fewest that keep the promise', () => {
    const late = (servers: number) => erlangC(servers, 4) * Math.exp(-(servers - 4) * (10 / 40));
    const servers = serversFor(0.1, 40, 10, 0.9);
    expect(late(servers)).toBeLessThanOrEqual(0.1);
    expect(late(servers - 1)).toBeGreaterThan(0.1);
  });

  it('is nobody where nobody asks', () => {
    expect(serversFor(0, 40, 10, 0.9)).toBe(0);
  });
});
