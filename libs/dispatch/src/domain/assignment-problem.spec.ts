import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assignAtLeastCost, IMPOSSIBLE } from './assignment-problem.js';

/** As many as possible, then as cheaply as possible, by trying everything. */
function bestOfAll(costs: number[][], row = 0, taken = new Set<number>()): { pairs: number; cost: number } {
  const rest = costs[row];
  if (!rest) return { pairs: 0, cost: 0 };
  return rest.reduce(
    (best, cost, column) => {
      if (cost === IMPOSSIBLE || taken.has(column)) return best;
      const below = bestOfAll(costs, row + 1, new Set([...taken, column]));
      const found = { pairs: below.pairs + 1, cost: below.cost + cost };
      return found.pairs > best.pairs || (found.pairs === best.pairs && found.cost < best.cost)
        ? found
        : best;
    },
    bestOfAll(costs, row + 1, taken),
  );
}

const matrices = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) => {
    const cost = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: -50, max: 50 }) },
      fc.constant(IMPOSSIBLE),
    );
    const line = fc.array(cost, { minLength: columns, maxLength: columns });
    return fc.array(line, { minLength: rows, maxLength: rows });
  });

describe('assignAtLeastCost', () => {
  it('takes the pair that costs less in sum, not the best for the first', () => {
    expect(
      assignAtLeastCost([
        [1, 2],
        [1, 10],
      ]),
    ).toEqual([1, 0]);
  });

  it('leaves as few as possible without, however dear that is', () => {
    expect(
      assignAtLeastCost([
        [1, 1000],
        [1, IMPOSSIBLE],
      ]),
    ).toEqual([1, 0]);
  });

  it('knows nothing to give', () => {
    expect(assignAtLeastCost([])).toEqual([]);
    expect(assignAtLeastCost([[], []])).toEqual([-1, -1]);
    expect(assignAtLeastCost([[IMPOSSIBLE]])).toEqual([-1]);
  });

  it('is as good as trying everything, never gives a column twice, and never makes an impossible pair', () => {
    fc.assert(
      fc.property(matrices, (costs) => {
        const given = assignAtLeastCost(costs);
        const made = given.flatMap((column, row) => (column === -1 ? [] : [costs[row]?.[column] ?? NaN]));
        const columns = given.filter((column) => column !== -1);
        expect(new Set(columns).size).toBe(columns.length);
        expect({ pairs: made.length, cost: made.reduce((sum, cost) => sum + cost, 0) }).toEqual(
          bestOfAll(costs),
        );
      }),
      { numRuns: 500 },
    );
  });
});
