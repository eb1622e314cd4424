import { randomFrom, type Random } from '@causeway/kernel';
import type { Searched, SearchLoad } from './children/search-load.js';
import { startCauseway } from './support/causeway.js';
import { Child } from './support/child.js';
import { BenchPostgres } from './support/database.js';
import { oneOf, queries } from './support/field-words.js';
import type { Figure, Terms } from './support/figure.js';
import { filters, writeDirectory } from './support/made-up-directory.js';
import { writeMessages } from './support/made-up-messages.js';
import { memoryOf } from './support/processes.js';
import { Scope } from './support/scope.js';
import { quantile } from './support/statistics.js';
import { makeTeam } from './support/team.js';

const COACHES = 100;
const GOAL_MS = 50;
/** Searches that are given away at once. */
const TOGETHER = 100;

/** What people type, in both worlds at once, and what it takes on the disk. */
export const search = ({ quick, say }: Terms): Promise<Figure[]> =>
  Scope.run(async (scope) => {
    const services = quick ? 10_000 : 100_000;
    const messages = quick ? 100_000 : 1_000_000;
    const postgres = await BenchPostgres.start(scope);
    const databaseUrl = await postgres.create('causeway_search');
    const team = await makeTeam(databaseUrl, COACHES);
    say(`writing ${services} services`);
    await writeDirectory(postgres, databaseUrl, team, services);
    say(`writing ${messages} messages`);
    await writeMessages(postgres, databaseUrl, team, messages);
    await postgres.run(databaseUrl, 'VACUUM ANALYZE');

    const causeway = await startCauseway(scope, { parts: 'all', databaseUrl });
    const load = Child.start<SearchLoad, Searched>(scope, 'search-load');
    const random = randomFrom('searches');
    const asked = quick ? 200 : 1_000;
    const measure = async (path: (random: Random) => string, clients = 1): Promise<Searched> => {
      const paths = Array.from({ length: asked }, () => path(random));
      const to = { baseUrl: causeway.baseUrl, tokens: team.tokens, clients };
      await load.ask({ ...to, paths: paths.slice(0, TOGETHER) });
      const all: Searched = { times: [], found: 0 };
      for (let first = 0; first < asked; first += TOGETHER) {
        const { times, found } = await load.ask({ ...to, paths: paths.slice(first, first + TOGETHER) });
        all.times.push(...times);
        all.found += found;
      }
      return all;
    };
    say(`asking ${asked} times for both`);
    const inBoth = (draw: Random) => `/v1/search?${asQuery({ q: typed(draw), ...filters(draw) })}`;
    const both = await measure(inBoth);
    say('two at the same time');
    const atOnce = await measure(inBoth, 2);
    say('asking each alone');
    const directory = await measure(
      (draw) => `/v1/resources?${asQuery({ search: typed(draw), ...filters(draw) })}`,
    );
    const talk = await measure((draw) => `/v1/channels/search?${asQuery({ q: typed(draw) })}`);
    return [
      ...shown(`${services} services and ${messages} messages together`, both, { most: GOAL_MS }),
      ...shown('  two searches at the same time', atOnce),
      ...shown('directory alone, pages of 20', directory),
      ...shown('messages alone, pages of 20', talk),
      { name: 'resident memory of the process', value: residentOf(causeway.process.pid) / 1024, unit: 'MB' },
      ...(await sizesOf(postgres, databaseUrl)),
    ];
  });

const typed = (random: Random): string => oneOf(random, queries)(random);

const asQuery = (query: Record<string, string>): string =>
  new URLSearchParams({ limit: '20', ...query }).toString();

const residentOf = (pid = 0): number => memoryOf(pid)?.rss ?? NaN;

const shown = (name: string, { times, found }: Searched, goal?: { most: number }): Figure[] => [
  { name: `${name}, p95`, value: quantile(times, 0.95), unit: 'ms', ...(goal && { goal }) },
  { name: '  p50', value: quantile(times, 0.5), unit: 'ms' },
  { name: '  p99', value: quantile(times, 0.99), unit: 'ms' },
  { name: '  searches that found something', value: (100 * found) / times.length, unit: '%' },
];

async function sizesOf(postgres: BenchPostgres, databaseUrl: string): Promise<Figure[]> {
  const rows = await postgres.run<{ name: string; heap: string; indexes: string }>(
    databaseUrl,
    `SELECT relname AS name, pg_table_size(oid) AS heap, pg_indexes_size(oid) AS indexes FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_total_relation_size(oid) > 1000000
     ORDER BY pg_total_relation_size(oid) DESC`,
  );
  return rows.flatMap(({ name, heap, indexes }) => [
    { name: `table ${name}`, value: Number(heap) / 2 ** 20, unit: 'MB' },
    { name: '  its indexes', value: Number(indexes) / 2 ** 20, unit: 'MB' },
  ]);
}
