import { randomFrom, type Random } from '@causeway/kernel';
import type { Searched, SearchLoad } from './children/search-load.js';
import { startCauseway } from './support/causeway.js';
import { Child } from './support/child.js';
import { BenchPostgres } from './support/database.js';
import { oneOf, queries } from './support/field-words.js';
import type { Figure, Terms } from './support/figure.js';
import { filters, writeDirectory } from './support/made-up-directory.js';
import { writeMessages } from './support/made-up-messages.js';
import { familyMemory, memoryOf } from './support/processes.js';
import { Scope } from './support/scope.js';
import { quantile } from './support/statistics.js';
import { makeTeam } from './support/team.js';

const COACHES = 100;
const GOAL_MS = 50;
/** Two people search at the same time. */
const CLIENTS = 2;

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
    const measure = async (path: (random: Random) => string): Promise<Searched> => {
      const paths = Array.from({ length: asked }, () => path(random));
      const to = { baseUrl: causeway.baseUrl, token: team.tokens[0] ?? '', clients: CLIENTS };
      await load.ask({ ...to, paths: paths.slice(0, asked / 10) });
      return load.ask({ ...to, paths });
    };
    const directory = await measure((draw) => inDirectory(draw));
    const both = await measure((draw) => everywhere(draw));
    const sizes = await sizesOf(postgres, databaseUrl);
    const memory = memoryOf(causeway.process.pid ?? 0);
    say(`${familyMemory(process.pid).length} processes`);
    return [
      ...shown(`directory of ${services} and ${messages} messages together`, both, true),
      ...shown(`directory alone, with filters`, directory, true),
      { name: 'resident memory of the process', value: (memory?.rss ?? NaN) / 1024, unit: 'MB' },
      ...sizes,
    ];
  });

const typed = (random: Random): string => oneOf(random, queries)(random);

const inDirectory = (random: Random): string =>
  `/v1/resources?${new URLSearchParams({ search: typed(random), limit: '20', ...filters(random) }).toString()}`;

const everywhere = (random: Random): string =>
  `/v1/search?${new URLSearchParams({ text: typed(random) }).toString()}`;

function shown(name: string, { times, found }: Searched, goal: boolean): Figure[] {
  const most = goal ? { goal: { most: GOAL_MS } } : {};
  return [
    { name: `${name}, p95`, value: quantile(times, 0.95), unit: 'ms', ...most },
    { name: '  p50', value: quantile(times, 0.5), unit: 'ms' },
    { name: '  the slowest', value: Math.max(...times), unit: 'ms' },
    { name: '  searches that found something', value: (100 * found) / times.length, unit: '%' },
  ];
}

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
