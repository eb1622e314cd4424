import { setTimeout as sleep } from 'node:timers/promises';
import { startCauseway } from './causeway.js';
import type { BenchPostgres } from './database.js';
import { inTurns } from './in-turns.js';
import { requestBody } from './request-body.js';
import { Scope } from './scope.js';
import { goOnDuty, makeWorld, signIn } from './world.js';

/** Longest wait for the engine to have looked at everything, in milliseconds. */
const PATIENCE_MS = 120_000;
/** Requests that are filed at the same time. */
const TOGETHER = 8;

/** What the engine did with a backlog. */
export interface Cleared {
  requests: number;
  offers: number;
  /** Whatever it decided and wrote: coaches asked, searches that went farther, people called. */
  decisions: number;
  seconds: number;
}

/**
 * Requests that came while no engine was there, and coaches on duty who do not answer: how long the engine takes, once
 * it is there, until it has looked at each of them for the first time.
 */
export const clearBacklog = (
  postgres: BenchPostgres,
  databaseUrl: string,
  redisUrl: string | undefined,
  { requests, coaches }: { requests: number; coaches: number },
): Promise<Cleared> =>
  Scope.run(async (scope) => {
    const world = await makeWorld(databaseUrl, coaches);
    const { baseUrl } = await startCauseway(scope, { parts: 'api', databaseUrl, redisUrl });
    await goOnDuty(baseUrl, await signIn(baseUrl, world));
    const numbers = Array.from({ length: requests }, (_, number) => number);
    await inTurns(numbers, TOGETHER, async (number) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${world.key}` };
      const body = JSON.stringify(requestBody(number));
      const answer = await fetch(`${baseUrl}/v1/requests`, { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(`Filing a request answered ${answer.status}: ${await answer.text()}`);
    });

    await startCauseway(scope, { parts: 'all', databaseUrl, redisUrl });
    const deadline = Date.now() + PATIENCE_MS;
    for (let waiting = requests; waiting > 0; await sleep(50)) {
      if (Date.now() > deadline) throw new Error(`The engine left ${waiting} requests alone`);
      const [row] = await postgres.run<{ count: number }>(
        databaseUrl,
        `SELECT count(*)::int FROM coach_request WHERE status = 'received'`,
      );
      waiting = row?.count ?? requests;
    }
    const [cleared] = await postgres.run<Omit<Cleared, 'requests'>>(
      databaseUrl,
      `SELECT count(*) FILTER (WHERE type = 'offered')::int AS offers, count(*)::int AS decisions,
         extract(epoch FROM max(at) - min(at))::float8 AS seconds FROM timeline_entry WHERE actor_kind = 'engine'`,
    );
    if (!cleared) throw new Error('The timeline does not answer');
    return { requests, ...cleared };
  });
