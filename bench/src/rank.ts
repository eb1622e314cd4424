import { defaultPolicy, rank as rankCoaches } from '@causeway/dispatch';
import { manyCoaches, rankedAt, wishfulRequest } from './support/coaches.js';
import type { Figure, Terms } from './support/figure.js';
import { processorTime } from './support/processor-time.js';
import { median } from './support/statistics.js';

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000] as const;
const LARGEST = SIZES[4];
/** What the issue names. */
const GOAL = { coaches: 10_000, most: 10 };

const ranking = {
  request: wishfulRequest,
  reach: { modality: 'in_person', nearby: false, onCall: false },
  policy: defaultPolicy,
  now: rankedAt,
} as const;

/** Every coach judged, explained and put in order, for one request. */
export const rank = async ({ quick, say }: Terms): Promise<Figure[]> => {
  const rounds = quick ? 5 : 25;
  const teams = SIZES.map((size) => ({
    size,
    coaches: manyCoaches(size),
    ranked: [] as number[],
    told: [] as number[],
  }));
  let told = 0;
  for (let round = -2; round < rounds; round += 1) {
    for (const team of teams) {
      // As many coaches for each size, or the small ones would be measured by one tick of the clock.
      const runs = LARGEST / team.size;
      const perRun = (work: () => void) => {
        const took = processorTime(() => {
          for (let run = 0; run < runs; run += 1) work();
        });
        return took / runs;
      };
      const ranked = perRun(() => rankCoaches(team.coaches, ranking));
      const read = perRun(() => {
        for (const candidate of rankCoaches(team.coaches, ranking)) told += candidate.scores().length;
      });
      if (round < 0) continue;
      team.ranked.push(ranked);
      team.told.push(read);
    }
  }
  say(`the median of ${rounds} rounds, all sizes in turn; ${told.toLocaleString('en-US')} scores read`);
  const smallest = median(teams[0]?.ranked ?? []);
  const steps = (size: number) => size * Math.log2(size);
  return teams.flatMap(({ size, ranked, told: read }): Figure[] => {
    const coaches = `${size.toLocaleString('en-US')} coaches`;
    return [
      {
        name: `${coaches} ranked and explained`,
        value: median(ranked),
        unit: 'ms',
        ...(size === GOAL.coaches ? { goal: { most: GOAL.most } } : {}),
      },
      { name: '  the fastest round', value: Math.min(...ranked), unit: 'ms' },
      { name: '  with every explanation read out', value: median(read), unit: 'ms' },
      {
        name: '  one step of n log n, beside 1,000',
        value: median(ranked) / steps(size) / (smallest / steps(SIZES[0])),
        unit: '×',
      },
    ];
  });
};
