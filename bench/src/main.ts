import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { batch } from './batch.js';
import { engine } from './engine.js';
import { fanOut } from './fan-out.js';
import { intake } from './intake.js';
import { members } from './members.js';
import { memory } from './memory.js';
import { offers } from './offers.js';
import { rank } from './rank.js';
import { requesterPage } from './requester-page.js';
import { search } from './search.js';
import { simulate } from './simulate.js';
import { start } from './start.js';
import { root } from './support/causeway.js';
import { met, table, type Benchmark, type Figure } from './support/figure.js';
import { Scope } from './support/scope.js';

const benchmarks: Record<string, Benchmark> = {
  intake,
  offers,
  memory,
  start,
  'requester-page': requesterPage,
  simulate,
  rank,
  batch,
  engine,
  'fan-out': fanOut,
  members,
  search,
};

const quick = process.argv.includes('--quick');
const named = process.argv.slice(2).filter((argument) => argument !== '--quick');
const unknown = named.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void Scope.endAll().finally(() => process.exit(130)));
}

const machine = {
  node: process.version,
  cores: availableParallelism(),
  cpu: cpus()[0]?.model ?? 'unknown',
  memoryGb: Math.round(totalmem() / 2 ** 30),
  load: loadavg()[0],
};
const measured: Record<string, Figure[]> = {};
for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  const say = (line: string) => console.log(line);
  const figures = await benchmark({ quick, say });
  measured[name] = figures;
  console.log(['', ...table(figures)].join('\n'));
}
keep();

/** What this run measured; runs are compared by their ratios, since machines differ. */
function keep(): void {
  const folder = join(root, 'bench/results');
  mkdirSync(folder, { recursive: true });
  const figures = Object.entries(measured).flatMap(([benchmark, found]) =>
    found.map(({ name, ...rest }) => ({
      benchmark,
      name: name.trim(),
      ...rest,
      met: met({ name, ...rest }),
    })),
  );
  const file = join(folder, 'latest.json');
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), quick, machine, figures }, null, 2)}\n`,
  );
  console.log(
    `\nWritten to bench/results/latest.json (load of the machine at the start: ${machine.load?.toFixed(1)}).`,
  );
}
