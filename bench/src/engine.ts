import { join } from 'node:path';
import { findRedis, startRedis } from '@causeway/local';
import { clearBacklog, type Cleared } from './support/backlog.js';
import { startCauseway } from './support/causeway.js';
import { Child } from './support/child.js';
import { BenchPostgres, temporaryFolder } from './support/database.js';
import { DutyTeam } from './support/duty-team.js';
import type { Figure, Terms } from './support/figure.js';
import { INSERT_TABLE } from './support/insert-table.js';
import type { Done, Load } from './support/load.js';
import { Scope } from './support/scope.js';
import { goOnDuty, makeWorld, signIn } from './support/world.js';

const COACHES = 60;
/** More than a machine of this size can do, so that the engine always has something to decide. */
const PER_SECOND = 100;
const CLIENTS = 16;
/** A night on which nothing was answered for hours: more than the largest organization has on its worst day. */
const BACKLOG = { requests: 300, coaches: 50 };

type Backend = 'PostgreSQL' | 'Redis';

interface Worked {
  offers: number;
  facts: number;
  seconds: number;
  unanswered: number;
}

/** What the engine decides in a second: by itself with a backlog, and with coaches who answer at once; on either queue. */
export const engine = ({ quick, say }: Terms): Promise<Figure[]> =>
  Scope.run(async (scope) => {
    const seconds = quick ? 2 : 5;
    const postgres = await BenchPostgres.start(scope);
    const figures: Figure[] = [];
    for (const backend of ['PostgreSQL', 'Redis'] satisfies Backend[]) {
      if (backend === 'Redis' && !findRedis()) {
        say('no redis-server on PATH: the queue on Redis is left out');
        continue;
      }
      const database = `engine_${backend.toLowerCase()}`;
      const before = await inserts(postgres, `before_${database}`, seconds);
      say(`queue on ${backend}: a backlog of ${BACKLOG.requests} requests, ${BACKLOG.coaches} coaches`);
      const cleared = await backlog(postgres, `backlog_${backend.toLowerCase()}`, backend);
      say(`queue on ${backend}: ${PER_SECOND * seconds} requests in ${seconds} s, ${COACHES} coaches`);
      const worked = await stories(postgres, database, backend, seconds);
      const after = await inserts(postgres, `after_${database}`, seconds);
      figures.push(...shown(backend, cleared, worked, (before + after) / 2));
    }
    return figures;
  });

function shown(
  backend: Backend,
  cleared: Cleared,
  { offers, facts, seconds, unanswered }: Worked,
  ceiling: number,
): Figure[] {
  const decided = cleared.decisions / cleared.seconds;
  const first = cleared.requests / cleared.seconds;
  const share = (perSecond: number) => (100 * perSecond) / ceiling;
  return [
    { name: `decisions on a backlog, queue on ${backend}`, value: decided, unit: 'decisions/s' },
    { name: '  requests looked at for the first time', value: first, unit: 'requests/s' },
    { name: '  single-row INSERT, 16 clients', value: ceiling, unit: 'commits/s' },
    { name: '  decisions : single-row INSERT', value: share(decided), unit: '%' },
    { name: `whole stories, queue on ${backend}: offers`, value: offers / seconds, unit: 'offers/s' },
    { name: '  facts written by engine, requesters and coaches', value: facts / seconds, unit: 'facts/s' },
    { name: '  offers : single-row INSERT', value: share(offers / seconds), unit: '%' },
    { name: '  facts : single-row INSERT', value: share(facts / seconds), unit: '%' },
    { name: '  requests without an offer 30 s after the last one', value: unanswered, unit: '' },
  ];
}

const backlog = (postgres: BenchPostgres, database: string, backend: Backend): Promise<Cleared> =>
  Scope.run(async (scope) =>
    clearBacklog(
      postgres,
      await postgres.create(database),
      backend === 'Redis' ? await redisFor(scope) : undefined,
      BACKLOG,
    ),
  );

/** The ceiling of this disk and this PostgreSQL, as `intake` measures it. @returns commits in a second */
const inserts = (postgres: BenchPostgres, name: string, seconds: number): Promise<number> =>
  Scope.run(async (scope) => {
    const databaseUrl = await postgres.create(name);
    await postgres.run(databaseUrl, INSERT_TABLE);
    const child = Child.start<Load, Done>(scope, 'insert-load', { databaseUrl });
    await child.ask({ clients: CLIENTS, seconds: 1 });
    return (await child.ask({ clients: CLIENTS, seconds })).perSecond;
  });

/** Requests are filed, offered, accepted and closed, until each was offered. */
const stories = (
  postgres: BenchPostgres,
  database: string,
  backend: Backend,
  seconds: number,
): Promise<Worked> =>
  Scope.run(async (scope) => {
    const databaseUrl = await postgres.create(database);
    const world = await makeWorld(databaseUrl, COACHES);
    const { baseUrl } = await startCauseway(scope, {
      parts: 'all',
      databaseUrl,
      redisUrl: backend === 'Redis' ? await redisFor(scope) : undefined,
    });
    const tokens = await signIn(baseUrl, world);
    await goOnDuty(baseUrl, tokens);
    const team = await DutyTeam.connect(scope, baseUrl, tokens);
    await team.work(world.key, { perSecond: 10, seconds: 2 });
    const from = new Date();
    const { unanswered } = await team.work(world.key, { perSecond: PER_SECOND, seconds });
    const [found] = await postgres.run<Omit<Worked, 'unanswered'>>(
      databaseUrl,
      `SELECT count(*) FILTER (WHERE type = 'offered')::int AS offers, count(*)::int AS facts,
         extract(epoch FROM max(at) FILTER (WHERE type = 'offered') - min(at))::float8 AS seconds
       FROM timeline_entry WHERE at >= $1`,
      [from],
    );
    if (!found) throw new Error('The timeline does not answer');
    return { ...found, unanswered };
  });

async function redisFor(scope: Scope): Promise<string> {
  const redis = await startRedis({ dir: join(temporaryFolder(scope), 'redis') });
  scope.later(() => redis.stop());
  return redis.url;
}
