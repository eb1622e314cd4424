import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { BareQuestion } from './children/bare-socket-server.js';
import type { Returned, ReturningQuestion } from './children/returning-members.js';
import type { SocketClients } from './children/socket-clients.js';
import { startCauseway, type Causeway } from './support/causeway.js';
import { Child } from './support/child.js';
import { BenchPostgres } from './support/database.js';
import type { Figure, Terms } from './support/figure.js';
import { heldFlags } from './support/held-memory.js';
import { growth } from './support/growth.js';
import { Scope } from './support/scope.js';
import { quantile } from './support/statistics.js';
import { makeTeam, type Team } from './support/team.js';
import { machineTime } from './support/wire/tally.js';

/** Processes that hold the members. */
const PROCESSES = 2;

/** A very large team on one process: what each member costs, and how all of them come back when it was killed. */
export const members = ({ quick, say }: Terms): Promise<Figure[]> =>
  Scope.run(async (scope) => {
    const count = quick ? 1000 : 5000;
    const postgres = await BenchPostgres.start(scope);
    const databaseUrl = await postgres.create('causeway_members');
    say(`making ${count} members`);
    const team = await makeTeam(databaseUrl, count);
    const held = await heldEach(databaseUrl, team, say);
    return [...held, ...(await killed(scope, databaseUrl, team, say))];
  });

const heldEach = (databaseUrl: string, { tokens }: Team, say: Terms['say']): Promise<Figure[]> =>
  Scope.run(async (scope) => {
    const causeway = await startCauseway(scope, { parts: 'all', databaseUrl, nodeFlags: heldFlags });
    const bare = Child.start<BareQuestion, string>(scope, 'bare-socket-server', {}, heldFlags);
    const bareUrl = await bare.ask({ ask: 'url' });
    say(`${tokens.length} members come in`);
    const connect = (baseUrl: string) => () =>
      Child.start<SocketClients, number>(scope, 'socket-clients').ask({ baseUrl, tokens });
    const ours = await growth(causeway.process.pid ?? 0, connect(causeway.baseUrl));
    const theirs = await growth(bare.pid, connect(bareUrl));
    const each = tokens.length;
    return [
      { name: `a connected member (of ${each}), held`, value: ours.held / each, unit: 'KB' },
      { name: '  the same socket on a bare Socket.IO server', value: theirs.held / each, unit: 'KB' },
      { name: '  ours, by resident memory', value: ours.rss / each, unit: 'KB' },
      { name: '  bare, by resident memory', value: theirs.rss / each, unit: 'KB' },
    ];
  });

async function killed(scope: Scope, databaseUrl: string, team: Team, say: Terms['say']): Promise<Figure[]> {
  const first = await startCauseway(scope, { parts: 'all', databaseUrl });
  const { baseUrl } = first;
  const { channelId, tokens } = team;
  const children = Array.from({ length: PROCESSES }, () =>
    Child.start<ReturningQuestion, Returned>(scope, 'returning-members'),
  );
  await Promise.all(
    children.map((child, index) => {
      const mine = tokens.filter((_, member) => member % PROCESSES === index);
      return child.ask({ ask: 'come', baseUrl, channelId, tokens: mine });
    }),
  );
  say('everybody is there: the process is killed, and started again');
  const killedAt = machineTime();
  await kill(first);
  await startCauseway(scope, { parts: 'all', databaseUrl, port: Number(new URL(baseUrl).port) });
  const readyAt = machineTime();
  const head = await post(baseUrl, channelId, tokens[0] ?? '');
  const postedAt = machineTime();
  const returned = await Promise.all(children.map((child) => child.ask({ ask: 'returned', head })));

  const after = (times: number[]) => times.map((time) => (time - readyAt) / 1000);
  const connected = after(returned.flatMap((one) => one.connected));
  const healed = after(returned.flatMap((one) => one.healed));
  const total = (of: (one: Returned) => number) => returned.reduce((sum, one) => sum + of(one), 0);
  return [
    { name: 'killed: until the process is ready again', value: (readyAt - killedAt) / 1000, unit: 's' },
    { name: '  then, a message posted in the rush takes', value: postedAt - readyAt, unit: 'ms' },
    { name: '  then, half of them have what they missed', value: quantile(healed, 0.5), unit: 's' },
    { name: '  99 of 100', value: quantile(healed, 0.99), unit: 's' },
    { name: '  everybody', value: Math.max(...healed), unit: 's' },
    { name: '  most that connected within one second', value: most(connected), unit: '' },
    { name: '  attempts to connect that failed', value: total(({ refused }) => refused), unit: '' },
    { name: '  fetches that failed', value: total(({ failed }) => failed), unit: '', goal: { most: 0 } },
  ];
}

async function kill({ process: child }: Causeway): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** @returns its seq */
async function post(baseUrl: string, channelId: string, token: string): Promise<number> {
  const answer = await fetch(`${baseUrl}/v1/channels/${channelId}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ clientMessageId: randomUUID(), text: 'Are you all back?' }),
  });
  if (!answer.ok) throw new Error(`Posting answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { seq: number }).seq;
}

/** The most of these times, in seconds, that lie within one second. */
function most(times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  let from = 0;
  let found = 0;
  for (const [index, time] of sorted.entries()) {
    while (time - (sorted[from] ?? time) > 1) from += 1;
    found = Math.max(found, index - from + 1);
  }
  return found;
}
