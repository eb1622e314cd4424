import { defaultPolicy, rank as rankCoaches } from '@causeway/dispatch';
import { manyCoaches, rankedAt, wishfulRequest } from './support/coaches.js';
import type { Figure, Terms } from './support/figure.js';
import { processorTime } from './support/processor-time.js';

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000] as const;
const SMALLEST = SIZES[0];
const LARGEST = SIZES[4];

/** Every coach judged, explained and put in order, for one request. */
export const rank = async ({ quick, say }: Terms): Promise<Figure[]> => {
  const rounds = quick ? 5 : 25;
  const teams = SIZES.map((size) => ({ size, coaches: manyCoaches(size), times: [] as number[] }));
  const ranking = {
    request: wishfulRequest,
    reach: { modality: 'in_person', nearby: false, onCall: false },
    policy: defaultPolicy,
    now: rankedAt,
  } as const;
  for (let round = -2; round < rounds; round += 1) {
    for (const { size, coaches, times } of teams) {
      // As many coaches for each size, or the small ones would be measured by one tick of the clock.
      const runs = LARGEST / size;
      const took = processorTime(() => {
        for (let run = 0; run < runs; run += 1) rankCoaches(coaches, ranking);
      });
      if (round >= 0) times.push(took / runs);
    }
  }
  say(`the fastest of ${rounds} rounds, all sizes in turn: what disturbs only adds`);

  const took = new Map(teams.map(({ size, times }) => [size, Math.min(...times)]));
  const perStep = (size: number) =>
    (took.get(size as (typeof SIZES)[number]) ?? NaN) / (size * Math.log2(size));
  return [
    ...teams.map(({ size, times }) => ({
      name: `${size.toLocaleString('en-US')} coaches ranked and explained`,
      value: Math.min(...times),
      unit: 'ms',
      ...(size === 10_000 ? { goal: { most: 10 } } : {}),
    })),
    {
      name: `one step of n log n at ${LARGEST.toLocaleString('en-US')}, beside ${SMALLEST.toLocaleString('en-US')}`,
      value: perStep(LARGEST) / perStep(SMALLEST),
      unit: '×',
      goal: { most: 1 },
    },
  ];
};
