import { INSTALL, hasEjabberd, startEjabberd } from './support/ejabberd.js';
import { startCauseway } from './support/causeway.js';
import { Child } from './support/child.js';
import { BenchPostgres } from './support/database.js';
import { Gathering, type Round } from './support/gathering.js';
import type { Figure, Terms } from './support/figure.js';
import { Scope } from './support/scope.js';
import { median, quantile } from './support/statistics.js';
import { makeTeam } from './support/team.js';
import type { Place } from './support/wire/line.js';

type Kind = Place['kind'];

const NAMES: Record<Kind, string> = { causeway: 'Causeway', raw: 'raw Socket.IO', xmpp: 'ejabberd' };
/** Who talks, whatever the size of the channel: each sends its next message when its last was taken. */
const SENDERS = 100;
const PER_SECOND = 200;

/** Durable ordered deliveries of one channel, beside a broadcast that keeps nothing and beside another server with an archive. */
export const fanOut = async (terms: Terms): Promise<Figure[]> => [
  ...(await channelOf(100, terms)),
  ...(await channelOf(1000, terms)),
];

const channelOf = (members: number, { quick, say }: Terms): Promise<Figure[]> =>
  Scope.run(async (scope) => {
    const postgres = await BenchPostgres.start(scope);
    const { gathering, missing } = await gather(scope, postgres, members, say);
    const rounds: Record<Kind, Round[]> = { causeway: [], raw: [], xmpp: [] };
    await turns(gathering, quick ? 1 : 5, async (kind, first) => {
      const round = await gathering.round(kind, { seconds: quick || first ? 2 : 6, senders: SENDERS });
      if (!first) rounds[kind].push(round);
      say(`${members} members, ${NAMES[kind]}: ${Math.round(round.perSecond)} deliveries/s`);
    });
    const paced: Record<Kind, Round[]> = { causeway: [], raw: [], xmpp: [] };
    // Two hundred a second to a thousand is more than any of them can write to sockets on this machine.
    const paces = members > 100 ? -1 : quick ? 1 : 3;
    await turns(gathering, paces, async (kind, first) => {
      const pace = { seconds: quick || first ? 3 : 15, senders: SENDERS, perSecond: PER_SECOND };
      const round = await gathering.round(kind, pace);
      if (!first) paced[kind].push(round);
    });
    return [...throughput(members, rounds), ...(members > 100 ? [] : latency(paced)), ...(await missing())];
  });

/** The servers, with everybody in the channel of each; `missing` looks what of all that was sent is not in the archives. */
async function gather(
  scope: Scope,
  postgres: BenchPostgres,
  members: number,
  say: Terms['say'],
): Promise<{ gathering: Gathering; missing: () => Promise<Figure[]> }> {
  const databaseUrl = await postgres.create('causeway_fan_out');
  const team = await makeTeam(databaseUrl, members);
  const { baseUrl } = await startCauseway(scope, { parts: 'all', databaseUrl });
  const raw = await Child.start<{ ask: 'port' }, number>(scope, 'raw-channel-server').ask({ ask: 'port' });
  const gathering = new Gathering(scope);
  const numbers = team.tokens.map((_, number) => `coach${number}`);
  const ours = { channel: team.channelId, names: team.tokens, port: Number(new URL(baseUrl).port) };
  await gathering.open({ kind: 'causeway', ...ours });
  await gathering.open({ kind: 'raw', port: raw, channel: team.channelId, names: numbers });
  const kept = async (url: string, rows: string): Promise<number> =>
    (await postgres.run<{ count: number }>(url, `SELECT count(*)::int AS count FROM ${rows}`))[0]?.count ?? 0;
  const lost = async (kind: Kind, url: string, rows: string): Promise<Figure> => ({
    name: `  ${NAMES[kind]}: sent, and not in its archive`,
    value: gathering.sentTo(kind) - (await kept(url, rows)),
    unit: '',
  });
  const ourRows = `channel_event WHERE type = 'message.posted'`;
  if (!hasEjabberd()) {
    say(`no ejabberd on this machine: it is left out (${INSTALL})`);
    return { gathering, missing: async () => [await lost('causeway', databaseUrl, ourRows)] };
  }
  say(`${members} occupants come into the room of ejabberd`);
  const theirUrl = await postgres.create('ejabberd');
  const port = await startEjabberd(scope, postgres, theirUrl);
  await gathering.open({ kind: 'xmpp', port, channel: 'team', names: numbers });
  const missing = async () => [
    await lost('causeway', databaseUrl, ourRows),
    await lost('xmpp', theirUrl, 'archive'),
  ];
  return { gathering, missing };
}

/** One after the other, again and again, so that whatever else the machine does meets all; the first time is to get warm. */
async function turns(
  { kinds }: Gathering,
  rounds: number,
  once: (kind: Kind, first: boolean) => Promise<void>,
): Promise<void> {
  for (let round = 0; round <= rounds; round += 1) for (const kind of kinds) await once(kind, round === 0);
}

const middle = (rounds: Round[], of: (round: Round) => number): number => median(rounds.map(of));

function throughput(members: number, rounds: Record<Kind, Round[]>): Figure[] {
  const rate = (kind: Kind) => middle(rounds[kind], ({ perSecond }) => perSecond);
  const wrong = (kind: Kind) => rounds[kind].reduce((total, round) => total + round.wrong, 0);
  const figures: Figure[] = [
    { name: `${members} members: Causeway`, value: rate('causeway'), unit: 'deliveries/s' },
    { name: '  messages stored', value: rate('causeway') / members, unit: 'messages/s' },
    { name: '  lost, doubled or out of order', value: wrong('causeway'), unit: '', goal: { most: 0 } },
    { name: '  raw Socket.IO broadcast', value: rate('raw'), unit: 'deliveries/s' },
    { name: '  lost, doubled or out of order', value: wrong('raw'), unit: '' },
    {
      name: '  Causeway : raw',
      value: rate('causeway') / rate('raw'),
      unit: '×',
      ...(members === 100 ? { goal: { least: 0.7 } } : {}),
    },
  ];
  if (rounds.xmpp.length === 0) return figures;
  return [
    ...figures,
    { name: '  ejabberd', value: rate('xmpp'), unit: 'deliveries/s' },
    { name: '  lost, doubled or out of order', value: wrong('xmpp'), unit: '' },
    { name: '  Causeway : ejabberd', value: rate('causeway') / rate('xmpp'), unit: '×', goal: { least: 3 } },
  ];
}

function latency(rounds: Record<Kind, Round[]>): Figure[] {
  const of = (kind: Kind, share: number) =>
    middle(rounds[kind], ({ latencies }) => quantile(latencies, share));
  return (['causeway', 'raw', 'xmpp'] satisfies Kind[])
    .filter((kind) => rounds[kind].length > 0)
    .flatMap((kind) => [
      {
        name: `${PER_SECOND} messages/s to 100, send to deliver, ${NAMES[kind]}: p50`,
        value: of(kind, 0.5),
        unit: 'ms',
      },
      {
        name: '  p99',
        value: of(kind, 0.99),
        unit: 'ms',
        ...(kind === 'causeway' && rounds.xmpp.length > 0 ? { goal: { most: of('xmpp', 0.99) } } : {}),
      },
      {
        name: '  lost, doubled or out of order',
        value: rounds[kind].reduce((sum, { wrong }) => sum + wrong, 0),
        unit: '',
      },
    ]);
}
