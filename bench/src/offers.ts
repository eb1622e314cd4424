import { setTimeout as sleep } from 'node:timers/promises';
import type { BareQuestion } from './children/bare-socket-server.js';
import { startCauseway } from './support/causeway.js';
import { Child } from './support/child.js';
import { DutyTeam } from './support/duty-team.js';
import { BenchPostgres } from './support/database.js';
import type { Figure, Terms } from './support/figure.js';
import { Scope } from './support/scope.js';
import { connect } from './support/sockets.js';
import { quantile } from './support/statistics.js';
import { goOnDuty, makeWorld, signIn } from './support/world.js';

const COACHES = 60;
const PER_SECOND = 20;

/** How long a coach's phone stays silent after the ward was told "received": the engine's own time. */
export const offers = ({ quick, say }: Terms): Promise<Figure[]> =>
  Scope.run(async (scope) => {
    const postgres = await BenchPostgres.start(scope);
    const databaseUrl = await postgres.create('causeway_offers');
    say(`making ${COACHES} coaches on duty`);
    const world = await makeWorld(databaseUrl, COACHES);
    const { baseUrl } = await startCauseway(scope, { parts: 'all', databaseUrl });
    const tokens = await signIn(baseUrl, world);
    await goOnDuty(baseUrl, tokens);
    const seconds = quick ? 5 : 20;

    const emits = await bareRound(scope, tokens, seconds);
    const team = await DutyTeam.connect(scope, baseUrl, tokens);
    say(`${PER_SECOND} requests a second for ${seconds} s`);
    await team.work(world.key, { perSecond: PER_SECOND, seconds: 2 });
    const { latencies, unanswered } = await team.work(world.key, { perSecond: PER_SECOND, seconds });
    emits.push(...(await bareRound(scope, tokens, seconds)));

    return [
      {
        name: `offer on the coach's socket after the POST was answered, p50`,
        value: quantile(latencies, 0.5),
        unit: 'ms',
      },
      { name: '  p95', value: quantile(latencies, 0.95), unit: 'ms' },
      { name: '  requests without an offer 30 s after the last one', value: unanswered, unit: '' },
      { name: 'bare Socket.IO emit, server to client, p50', value: quantile(emits, 0.5), unit: 'ms' },
      { name: '  p95', value: quantile(emits, 0.95), unit: 'ms' },
    ];
  });

/** As many clients on a server that does nothing else. @returns milliseconds from each emit to its arrival */
async function bareRound(scope: Scope, tokens: string[], seconds: number): Promise<number[]> {
  const server = Child.start<BareQuestion, string>(scope, 'bare-socket-server');
  const url = await server.ask({ ask: 'url' });
  const times: number[] = [];
  const sockets = await Promise.all(tokens.map((token) => connect(url, token)));
  for (const socket of sockets) {
    // Both processes read the same clock of the kernel.
    socket.on('stamp', (sent) => times.push(Number(process.hrtime.bigint() - BigInt(sent)) / 1e6));
  }
  await server.ask({ ask: 'emit', perSecond: PER_SECOND, times: (PER_SECOND * seconds) / 2 });
  await sleep(200);
  for (const socket of sockets) socket.disconnect();
  return times;
}
