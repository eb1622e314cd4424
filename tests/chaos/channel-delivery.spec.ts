import { afterEach, describe, expect, it } from '@jest/globals';
import { findRedis } from '@causeway/local';
import { randomFrom } from '@causeway/kernel';
import { randomInt } from 'node:crypto';
import { ChannelPhone } from '../support/channel/phone.js';
import { headOf, logRows, lookAtAuthors, lookAtPhone, type Stored } from '../support/channel/same-log.js';
import { Cluster } from '../support/cluster/cluster.js';
import { eventually, pause } from '../support/eventually.js';
import { makePeople, makeWorld } from '../support/world.js';

/**
 * Members of a channel write while connections are cut, nodes are killed, and PostgreSQL and Redis are restarted: in the
 * end everybody has the same log.
 *
 * CHAOS_SEED repeats a run's choices: what is cut and killed when, who goes and who comes.
 * DELIVERY=full runs it with 100 members and 20,000 messages, for some ten minutes; without it, smaller.
 */
const seed = process.env.CHAOS_SEED ?? String(randomInt(1_000_000));
const full = process.env.DELIVERY === 'full';
/** What each member writes into everybody's channel, and each of the private one there, with pauses of `pace` ms between. */
const SIZE = full
  ? { members: 100, each: 195, inside: 10, eachInside: 50, pace: 400, disasters: 40, patience: 20 * 60_000 }
  : { members: 40, each: 12, inside: 8, eachInside: 10, pace: 800, disasters: 6, patience: 3 * 60_000 };
/** Of them so many come later, and others are gone before the end. */
const LATE = 5;
const REMOVED = 3;
/** What a person writes ahead of what was sent. */
const AHEAD = 4;
/** The longest time between one disaster that was overcome and the next, in milliseconds. */
const PAUSE_MS = 2_500;

/** Somebody who may not hear any more what is said in a channel. */
interface Removal {
  memberId: string;
  channelId: string;
  /** Seq of the newest event when the member was gone for sure. */
  head: number;
}

const onRedis = findRedis() ? describe : describe.skip;

describe(`a channel of ${SIZE.members} members (CHAOS_SEED=${seed})`, () => {
  onRedis('on two nodes with Redis', () => tells({ machines: [[], []] }));
  describe('on one node, with PostgreSQL alone', () => tells({ machines: [[]], redis: false }));
});

function tells(installation: { machines: string[][]; redis?: boolean }): void {
  let cluster: Cluster;
  const phones: ChannelPhone[] = [];
  const removals: Removal[] = [];
  const random = randomFrom(seed, String(installation.machines.length));
  const oneIn = (count: number) => () => random() < 1 / count;

  afterEach(async () => {
    for (const phone of phones) phone.close();
    await cluster?.close();
  });

  it(
    'tells everybody the same, once and in one order, and nothing to who was removed, whatever dies on the way',
    async () => {
      cluster = await Cluster.start({ ...installation, roles: ['api'] });
      const { administrator, organizationId, channelId } = await makeWorld(cluster, { boardClosed: true });
      const people = await makePeople(
        cluster,
        organizationId,
        Array.from({ length: SIZE.members }, (_, index) => ({
          displayName: `Member${index} Test`,
          roles: ['coach'],
        })),
      );
      const inside = people.slice(0, SIZE.inside);
      const topic = await administrator.post('/v1/channels', {
        body: { name: 'Private', open: false, memberIds: inside.map(({ id }) => id) },
      });
      const come = (person: (typeof people)[number], to: string): ChannelPhone => {
        const phone = new ChannelPhone(cluster.url, person, to);
        phones.push(phone);
        return phone;
      };
      /** The server says that somebody is in a channel no more. @param away whether nobody of them is connected then */
      const remove = async (
        phone: ChannelPhone,
        away: boolean,
        say: () => Promise<unknown>,
      ): Promise<void> => {
        await pause(2_000 + 8_000 * random());
        const removal = { memberId: phone.owner.id, channelId: phone.channelId, head: Infinity };
        removals.push(removal);
        const theirs = phones.filter(({ owner }) => owner.id === phone.owner.id);
        if (away) for (const each of theirs) each.close();
        await eventually(say, SIZE.patience);
        removal.head = await eventually(() => headOf(cluster.owner, phone.channelId), SIZE.patience);
        if (away) for (const each of theirs) each.reload();
      };

      const inTeam = people.map(async (person, index) => {
        if (index < LATE) await pause(5_000 * random());
        await write(come(person, channelId), SIZE.each);
      });
      const inTopic = inside.map((person) => write(come(person, topic.id), SIZE.eachInside));
      const ofTopic = phones.filter((phone) => phone.channelId === topic.id);
      const leaving = [
        ...people.slice(-REMOVED).map(async ({ id }) => {
          const phone = await eventually(() => found(phones.find(({ owner }) => owner.id === id)));
          await remove(phone, false, () => administrator.post('/v1/members/{id}/deactivate', { id }));
        }),
        ...ofTopic.slice(0, 2).map((phone, index) =>
          remove(phone, index === 1, () =>
            administrator.delete('/v1/channels/{id}/members/{memberId}', {
              id: topic.id,
              memberId: phone.owner.id,
            }),
          ),
        ),
      ];
      let sent = false;
      const disasters = strikeUntil(() => sent);
      await Promise.all([...inTeam, ...inTopic, ...leaving]);
      sent = true;
      await disasters;
      await cluster.ready();

      for (const [id, each] of [
        [channelId, SIZE.each],
        [topic.id, SIZE.eachInside],
      ] as const) {
        const rows = await everybodyKnows(id);
        expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
        const there = phones.filter((phone) => phone.channelId === id);
        lookAtAuthors(rows, there, (phone) => (isRemoved(phone) ? undefined : each));
        const staying = there.filter((phone) => !isRemoved(phone));
        for (const phone of staying) lookAtPhone(phone, rows);
        for (const phone of staying.slice(0, 2)) {
          await phone.readAll();
          expect(phone.view.log.first).toBe(1);
          lookAtPhone(phone, rows);
        }
      }
      for (const phone of phones) expect(heardAfterLeaving(phone)).toEqual([]);
      expect(cluster.nodes.map(({ collapses }) => collapses)).toEqual(cluster.nodes.map(() => 0));
    },
    2 * SIZE.patience,
  );

  const isRemoved = ({ owner, channelId }: ChannelPhone): boolean =>
    removals.some((one) => one.memberId === owner.id && one.channelId === channelId);

  const heardAfterLeaving = ({ owner, heard }: ChannelPhone) =>
    removals
      .filter(({ memberId }) => memberId === owner.id)
      .flatMap(({ channelId, head }) => heard.filter((one) => one.channelId === channelId && one.seq > head));

  /** Writes one message after the other, and is done when the server has them all; sometimes the page is loaded anew. */
  async function write(phone: ChannelPhone, each: number): Promise<void> {
    const reloadAt = random() < 0.2 ? Math.floor(random() * each) : -1;
    const end = Date.now() + SIZE.patience;
    const waits = async (most: number): Promise<void> => {
      while (phone.unsent.length > most && !isRemoved(phone)) {
        if (Date.now() > end) throw new Error(`${phone.unsent.length} messages are not sent`);
        await pause(5);
      }
    };
    for (let number = 1; number <= each && !isRemoved(phone); number += 1) {
      await phone.write(`${phone.owner.id} ${number}`);
      if (number === reloadAt && !isRemoved(phone)) phone.reload();
      await pause(2 * SIZE.pace * random());
      await waits(AHEAD);
    }
    await waits(0);
  }

  /** The first ones are of every kind, so that each run has them all. */
  async function strikeUntil(over: () => boolean): Promise<void> {
    for (let round = 0; round < SIZE.disasters && !over(); round += 1) {
      await cluster.ready();
      await pause(random() * PAUSE_MS);
      const kind = round < 4 ? round : Math.floor(random() * 6);
      if (kind === 0) await cluster.nodes[round % cluster.nodes.length]?.kill();
      else if (kind === 1) await cluster.restartPostgres();
      else if (kind === 2) await cluster.gate.freeze(oneIn(4), 1_000);
      else if (kind === 3 && cluster.redis) await cluster.redis.flush();
      else cluster.gate.cut(oneIn(3));
    }
  }

  /** Waits until every phone has come to the end of the log. @returns the log */
  async function everybodyKnows(channelId: string): Promise<Stored[]> {
    await eventually(async () => {
      const newest = await headOf(cluster.owner, channelId);
      const behind = phones.filter(
        (phone) => phone.channelId === channelId && !isRemoved(phone) && phone.view.log.last !== newest,
      );
      expect(behind.map((phone) => [phone.view.log.last, phone.connected])).toEqual([]);
    }, SIZE.patience);
    return logRows(cluster.owner, channelId);
  }
}

function found<T>(what: T | undefined): T {
  if (what === undefined) throw new Error('It is not there yet');
  return what;
}
