import type { HttpLoad } from './children/http-load.js';
import type { NaiveAnswer, NaiveQuestion } from './children/naive.js';
import { startCauseway } from './support/causeway.js';
import { Child } from './support/child.js';
import { BenchPostgres } from './support/database.js';
import type { Figure, Terms } from './support/figure.js';
import { INSERT_TABLE } from './support/insert-table.js';
import type { Done, Load } from './support/load.js';
import { NaiveIntake } from './support/naive.js';
import { Scope } from './support/scope.js';
import { median } from './support/statistics.js';
import { makeWorld } from './support/world.js';

const CLIENTS = 16;
const WARM_UP: Load = { clients: CLIENTS, seconds: 3 };
const PATH = '/v1/requests';

type Contestant = (load: Load) => Promise<Done>;

/** How many requests are taken for good in a second, beside what one would write without Causeway, and the ceiling. */
export const intake = ({ quick, say }: Terms): Promise<Figure[]> =>
  Scope.run(async (scope) => {
    const postgres = await BenchPostgres.start(scope);
    const load: Load = { clients: CLIENTS, seconds: quick ? 2 : 5 };
    const results = await inTurn(postgres, load, quick ? 2 : 7, say);
    const worked = await withWorker(postgres, { ...load, seconds: load.seconds * 3 });

    const rate = (name: string) => median((results.get(name) ?? []).map((done) => done.perSecond));
    const ours = results.get('causeway') ?? [];
    return [
      { name: 'POST /v1/requests, 16 clients', value: rate('causeway'), unit: 'requests/s' },
      { name: '  p50', value: median(ours.map(({ p50 }) => p50)), unit: 'ms' },
      { name: '  p95', value: median(ours.map(({ p95 }) => p95)), unit: 'ms' },
      {
        name: '  while the engine of the same process works through them',
        value: worked,
        unit: 'requests/s',
      },
      { name: '(a) single-row INSERT, 16 clients', value: rate('insert'), unit: 'commits/s' },
      { name: '(b) TypeORM save and queue.add behind HTTP', value: rate('naiveHttp'), unit: 'requests/s' },
      { name: '(b) the same called in its own process', value: rate('naive'), unit: 'requests/s' },
      { name: 'ours : (a)', value: rate('causeway') / rate('insert'), unit: '×' },
      {
        name: 'ours : (b) behind HTTP',
        value: rate('causeway') / rate('naiveHttp'),
        unit: '×',
        goal: { least: 1 },
      },
      {
        name: 'ours : (b) called in its own process',
        value: rate('causeway') / rate('naive'),
        unit: '×',
        goal: { least: 1 },
      },
    ];
  });

/** One after the other, round after round: what the machine does meanwhile hits all of them. */
function inTurn(
  postgres: BenchPostgres,
  load: Load,
  rounds: number,
  say: Terms['say'],
): Promise<Map<string, Done[]>> {
  return Scope.run(async (scope) => {
    const contestants = await prepare(scope, postgres);
    for (const contestant of Object.values(contestants)) await contestant(WARM_UP);
    const results = new Map<string, Done[]>();
    for (let round = 1; round <= rounds; round += 1) {
      for (const [name, contestant] of Object.entries(contestants)) {
        results.set(name, [...(results.get(name) ?? []), await contestant(load)]);
      }
      const line = [...results].map(([name, done]) => `${name} ${Math.round(done.at(-1)?.perSecond ?? 0)}/s`);
      say(`round ${round} of ${rounds}: ${line.join(', ')}`);
    }
    return results;
  });
}

/** Each has a database of its own on the same server. All stand ready; only one is asked at a time. */
async function prepare(scope: Scope, postgres: BenchPostgres): Promise<Record<string, Contestant>> {
  const insertUrl = await postgres.create('insert');
  await postgres.run(insertUrl, INSERT_TABLE);
  const naiveUrl = await postgres.create('naive');
  await NaiveIntake.prepare(naiveUrl);
  const causewayUrl = await postgres.create('causeway_intake');
  const { key } = await makeWorld(causewayUrl);
  const { baseUrl } = await startCauseway(scope, { parts: 'api', databaseUrl: causewayUrl });

  const insert = Child.start<Load, Done>(scope, 'insert-load', { databaseUrl: insertUrl });
  const naive = Child.start<NaiveQuestion, NaiveAnswer>(scope, 'naive', { databaseUrl: naiveUrl });
  const { url: naiveHttpUrl } = (await naive.ask({ ask: 'url' })) as { url: string };
  const http = Child.start<HttpLoad, Done>(scope, 'http-load');
  return {
    insert: (load) => insert.ask(load),
    naive: async (load) => (await naive.ask({ ask: 'load', ...load })) as Done,
    causeway: (load) => http.ask({ ...load, baseUrl, path: PATH, key }),
    naiveHttp: (load) => http.ask({ ...load, baseUrl: naiveHttpUrl, path: '/requests' }),
  };
}

/** The engine works through the same flood beside it, in one process: a burst that no real day has. */
const withWorker = (postgres: BenchPostgres, load: Load): Promise<number> =>
  Scope.run(async (scope) => {
    const databaseUrl = await postgres.create('causeway_worked');
    const { key } = await makeWorld(databaseUrl);
    const { baseUrl } = await startCauseway(scope, { parts: 'all', databaseUrl });
    const http = Child.start<HttpLoad, Done>(scope, 'http-load');
    await http.ask({ ...WARM_UP, baseUrl, path: PATH, key });
    const { perSecond } = await http.ask({ ...load, baseUrl, path: PATH, key });
    return perSecond;
  });
