import { assignAtLeastCost } from '@causeway/dispatch';
import munkres from 'munkres-js';
import { matrices, type Matrix } from './support/cost-matrices.js';
import type { Figure, Terms } from './support/figure.js';

import { processorTime } from './support/processor-time.js';
import { median } from './support/statistics.js';

/** Rounding of sums of a few hundred costs. */
const SAME = 1e-9;

interface Taken {
  ours: number[];
  theirs: number[];
  /** Rounds in which both found the same cost. */
  same: number;
}

/** The best pairs of many requests and coaches, beside a library that is often taken for it. */
export const batch = async ({ quick, say }: Terms): Promise<Figure[]> => {
  const size = quick ? 200 : 500;
  const rounds = quick ? 2 : 3;
  for (const draw of Object.values(matrices)) both(draw(100, 'warm-up'));
  const figures: Figure[] = [];
  for (const [kind, draw] of Object.entries(matrices)) {
    const taken: Taken = { ours: [], theirs: [], same: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const { ours, theirs, same } = both(draw(size, round));
      taken.ours.push(ours);
      taken.theirs.push(theirs);
      taken.same += Number(same);
    }
    say(`${kind}: ${rounds} matrices, median`);
    figures.push(
      { name: `${kind}, ${size} × ${size}`, value: median(taken.ours), unit: 'ms' },
      { name: '  munkres-js', value: median(taken.theirs), unit: 'ms' },
      {
        name: '  times as fast',
        value: median(taken.theirs) / median(taken.ours),
        unit: '×',
        goal: { least: 20 },
      },
      { name: '  same cost', value: (100 * taken.same) / rounds, unit: '%', goal: { least: 100 } },
    );
  }
  return figures;
};

/** One matrix, solved by both, one right after the other. */
function both(costs: Matrix): { ours: number; theirs: number; same: boolean } {
  let columns: number[] = [];
  let pairs: [number, number][] = [];
  const oursTook = processorTime(() => (columns = assignAtLeastCost(costs)));
  const theirsTook = processorTime(() => (pairs = munkres(costs)));
  const ours = costOf(costs, [...columns.entries()]);
  const theirs = costOf(costs, pairs);
  return {
    ours: oursTook,
    theirs: theirsTook,
    same: Math.abs(ours - theirs) <= SAME * Math.max(1, Math.abs(theirs)),
  };
}

/** @returns NaN, which equals nothing, when a row is without a column */
const costOf = (costs: Matrix, pairs: readonly (readonly [number, number])[]): number =>
  pairs.length < costs.length
    ? NaN
    : pairs.reduce((sum, [row, column]) => sum + (costs[row]?.[column] ?? NaN), 0);
