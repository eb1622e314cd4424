import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { queueAgainstTheory, type ModelResult } from '@causeway/insight';
import { root } from './support/causeway.js';
import type { Figure, Terms } from './support/figure.js';

const run = promisify(execFile);

/** A year of real moments lies beside the project on some machines. */
const real = join(root, '../shared/data/pennsylvania');
const examples = join(root, 'docs/examples');

/** Queues that theory knows: coaches, and the load for each. */
const queues = [
  [1, 0.5],
  [2, 0.8],
  [5, 0.6],
  [5, 0.8],
  [10, 0.8],
  [20, 0.8],
] as const;

/** How long a year takes on the virtual clock, and how far the simulator is from what theory says. */
export async function simulate({ quick, say }: Terms): Promise<Figure[]> {
  const seconds = await yearOf(say);
  const requests = quick ? 40_000 : 200_000;
  const deviations = queues.map(([servers, utilization]) => {
    const { waited, expected } = queueAgainstTheory({ servers, utilization, requests, seed: 1 });
    return {
      name: `  ${servers} at ${utilization}: off Erlang C by`,
      value: 100 * Math.abs(waited / expected - 1),
      unit: '%',
      goal: { most: 2 },
    };
  });
  return [...seconds, ...deviations];
}

/** The command as a person runs it, from its start to its end, all three models. */
async function yearOf(say: Terms['say']): Promise<Figure[]> {
  const there = existsSync(real);
  if (!there) say('the real year is not on this machine; the made-up eight weeks of docs/examples instead');
  const files = there
    ? ['--demand', join(real, 'overdose-survivals-2018.csv'), '--facilities', join(real, 'facilities.csv')]
    : ['--demand', join(examples, 'demand.csv'), '--facilities', join(examples, 'facilities.csv')];
  const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-simulate-'));
  try {
    const json = join(folder, 'figures.json');
    const command = ['apps/cli/bin/causeway.js', 'simulate', ...files];
    const began = performance.now();
    await run(
      process.execPath,
      [...command, '--shifts', join(examples, 'shifts.csv'), '--coaches', '120', '--json', json],
      { cwd: root },
    );
    const seconds = (performance.now() - began) / 1000;
    const { results } = JSON.parse(readFileSync(json, 'utf8')) as { results: ModelResult[] };
    const name = `causeway simulate, ${results[0]?.requests ?? 0} requests, 120 coaches, three models`;
    return [
      { name, value: seconds, unit: 's', ...(there ? { goal: { most: 10 } } : {}) },
      ...results.map(({ model, servedWithinPromise }) => ({
        name: `  ${model}: a coach there within 60 minutes`,
        value: 100 * servedWithinPromise,
        unit: '%',
      })),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
