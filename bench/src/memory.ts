import { setTimeout as sleep } from 'node:timers/promises';
import type { BareQuestion } from './children/bare-socket-server.js';
import type { SocketClients } from './children/socket-clients.js';
import { startCauseway } from './support/causeway.js';
import { Child } from './support/child.js';
import { BenchPostgres, temporaryFolder } from './support/database.js';
import type { Figure, Terms } from './support/figure.js';
import { growth } from './support/growth.js';
import { heldFlags } from './support/held-memory.js';
import { npmStart } from './support/npm-start.js';
import { familyMemory, sum } from './support/processes.js';
import { Scope } from './support/scope.js';
import { makeWorld, signIn } from './support/world.js';

const IDLE_MS = 10_000;
const GOAL_MB = 450;

/** What Causeway takes from a small computer, and what each connected coach adds. */
export const memory = async (terms: Terms): Promise<Figure[]> => [
  ...(await atRest(terms)),
  ...(await perCoach(terms)),
];

/** Every process of `npm start`: npm itself, the server, PostgreSQL and its helpers. */
const atRest = ({ quick, say }: Terms): Promise<Figure[]> =>
  Scope.run(async (scope) => {
    const started = await npmStart(scope, temporaryFolder(scope));
    await sleep(quick ? 2_000 : IDLE_MS);
    const processes = familyMemory(started.process.pid ?? 0);
    for (const { name, rss, pss } of processes)
      say(`${mb(rss)} MB resident, ${mb(pss)} MB its share: ${name.slice(0, 70)}`);
    const total = sum(processes);
    const server = processes.filter(({ name }) => !/\bpostgres\b/.test(name) && !/^(npm|sh)\b/.test(name));
    return [
      {
        name: 'all processes of `npm start`, idle: resident',
        value: total.rss / 1024,
        unit: 'MB',
        goal: { most: GOAL_MB },
      },
      { name: '  shared pages counted once', value: total.pss / 1024, unit: 'MB', goal: { most: GOAL_MB } },
      { name: '  the Causeway process alone', value: sum(server).rss / 1024, unit: 'MB' },
    ];
  });

/** The same sockets on Causeway, each a signed-in coach, and on a server that does nothing else. */
const perCoach = ({ quick, say }: Terms): Promise<Figure[]> =>
  Scope.run(async (scope) => {
    const count = quick ? 200 : 1000;
    const postgres = await BenchPostgres.start(scope);
    const databaseUrl = await postgres.create('causeway_sockets');
    say(`making and signing in ${count} coaches`);
    const world = await makeWorld(databaseUrl, count);
    const first = await startCauseway(scope, { parts: 'all', databaseUrl });
    const tokens = await signIn(first.baseUrl, world);
    // A fresh one: hashing a thousand passwords leaves its traces in a process.
    await first.stop();
    const causeway = await startCauseway(scope, { parts: 'all', databaseUrl, nodeFlags: heldFlags });
    const bare = Child.start<BareQuestion, string>(scope, 'bare-socket-server', {}, heldFlags);
    const bareUrl = await bare.ask({ ask: 'url' });

    const connect = (baseUrl: string) => () =>
      Child.start<SocketClients, number>(scope, 'socket-clients').ask({ baseUrl, tokens });
    const ours = await growth(causeway.process.pid ?? 0, connect(causeway.baseUrl));
    const theirs = await growth(bare.pid, connect(bareUrl));
    return [
      { name: `a connected coach (of ${count}), held`, value: ours.held / count, unit: 'KB' },
      { name: '  the same socket on a bare Socket.IO server', value: theirs.held / count, unit: 'KB' },
      { name: '  ours : bare', value: ours.held / theirs.held, unit: '×' },
      { name: '  ours, by resident memory', value: ours.rss / count, unit: 'KB' },
      { name: '  bare, by resident memory', value: theirs.rss / count, unit: 'KB' },
    ];
  });

const mb = (kilobytes: number): string => (kilobytes / 1024).toFixed(1).padStart(6);
