import { afterEach, describe, expect, it } from '@jest/globals';
import { findRedis } from '@causeway/local';
import { randomFrom, type Random } from '@causeway/kernel';
import { randomInt } from 'node:crypto';
import { ChannelPhone } from '../support/channel/phone.js';
import { Cluster } from '../support/cluster/cluster.js';
import { eventually, pause } from '../support/eventually.js';
import { makePeople, makeWorld, type World } from '../support/world.js';

/** CHAOS_SEED repeats a run's choices: what is cut and killed when, who goes and who comes. */
const seed = process.env.CHAOS_SEED ?? String(randomInt(1_000_000));
const MEMBERS = 100;
/** Of them so many come later, and others are gone before the end. */
const LATE = 5;
const REMOVED = 5;
/** What a person writes ahead of what was sent. */
const AHEAD = 4;
/** Of every kind, and then any. */
const DISASTERS = 8;
/** The longest time between one that was overcome and the next, in milliseconds. */
const PAUSE_MS = 2_500;
const PATIENCE_MS = 3 * 60_000;

interface Stored {
  seq: number;
  author_id: string;
  client_message_id: string;
  text: string;
}

interface Removal {
  phone: ChannelPhone;
  /** Seq of the newest event when the member was gone for sure. */
  head: number;
}

const onRedis = findRedis() ? describe : describe.skip;

describe(`a channel of ${MEMBERS} members (CHAOS_SEED=${seed})`, () => {
  onRedis('on two nodes with Redis', () => {
    tells(2_000, { machines: [[], []] });
  });
  describe('on one node, with PostgreSQL alone', () => {
    tells(1_000, { machines: [[]], redis: false });
  });
});

function tells(messages: number, installation: { machines: string[][]; redis?: boolean }): void {
  const each = messages / MEMBERS;
  let cluster: Cluster;
  let world: World;
  const phones: ChannelPhone[] = [];
  const removals: Removal[] = [];
  const random = randomFrom(seed, String(installation.machines.length));
  const oneIn = (count: number) => () => random() < 1 / count;

  afterEach(async () => {
    for (const phone of phones) phone.close();
    await cluster?.close();
  });

  it(
    `tells everybody the same ${messages} messages, once and in one order, whatever dies on the way`,
    async () => {
      cluster = await Cluster.start({ ...installation, roles: ['api'] });
      world = await makeWorld(cluster, { boardClosed: true });
      const names = Array.from({ length: MEMBERS }, (_, index) => `Member${index} Test`);
      const people = await makePeople(
        cluster,
        world.organizationId,
        names.map((displayName) => ({ displayName, roles: ['coach'] })),
      );
      const come = (person: (typeof people)[number]): ChannelPhone => {
        const phone = new ChannelPhone(cluster.url, person, world.channelId);
        phones.push(phone);
        return phone;
      };

      let sent = false;
      const writing = people.map(async (person, index) => {
        if (index < LATE) await pause(5_000 * random());
        await write(come(person), random);
      });
      const disasters = strikeUntil(() => sent);
      const leaving = Array.from({ length: REMOVED }, () => remove(2_000 + 8_000 * random()));
      await Promise.all([...writing, ...leaving]);
      sent = true;
      await disasters;
      await cluster.ready();

      const rows = await everybodyKnows();
      expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
      lookAtAuthors(rows);
      for (const phone of staying()) lookAtPhone(phone, rows);
      for (const phone of staying().slice(0, 2)) {
        await phone.readAll();
        expect(phone.view.log.first).toBe(1);
        lookAtPhone(phone, rows);
      }
      for (const { phone, head } of removals) expect(phone.heard.filter(({ seq }) => seq > head)).toEqual([]);
      expect(cluster.nodes.map(({ collapses }) => collapses)).toEqual(cluster.nodes.map(() => 0));
    },
    2 * PATIENCE_MS,
  );

  const isRemoved = (phone: ChannelPhone): boolean => removals.some((one) => one.phone === phone);
  const staying = (): ChannelPhone[] => phones.filter((phone) => !isRemoved(phone));

  /** Writes one message after the other, and is done when the server has them all; sometimes the page is loaded anew. */
  async function write(phone: ChannelPhone, random: Random): Promise<void> {
    const reloadAt = random() < 0.2 ? Math.floor(random() * each) : -1;
    const end = Date.now() + PATIENCE_MS;
    const waits = async (most: number): Promise<void> => {
      while (phone.unsent.length > most && !isRemoved(phone)) {
        if (Date.now() > end) throw new Error(`${phone.unsent.length} messages are not sent`);
        await pause(5);
      }
    };
    for (let number = 1; number <= each && !isRemoved(phone); number += 1) {
      await phone.write(`${phone.owner.id} ${number}`);
      if (number === reloadAt) phone.reload();
      await waits(AHEAD);
    }
    await waits(0);
  }

  /** The administrator says that somebody has left. */
  async function remove(after: number): Promise<void> {
    await pause(after);
    const candidates = staying();
    const phone = candidates[Math.floor(random() * candidates.length)];
    if (!phone) return;
    const removal: Removal = { phone, head: Infinity };
    removals.push(removal);
    await eventually(
      () => world.administrator.post('/v1/members/{id}/deactivate', { id: phone.owner.id }),
      PATIENCE_MS,
    );
    removal.head = await eventually(() => head(), PATIENCE_MS);
  }

  /** The first ones are of every kind, so that each run has them all. */
  async function strikeUntil(over: () => boolean): Promise<void> {
    for (let round = 0; round < DISASTERS && !over(); round += 1) {
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

  async function head(): Promise<number> {
    const { rows } = await cluster.owner.query<{ head_seq: number }>(
      'SELECT head_seq FROM channel WHERE id = $1',
      [world.channelId],
    );
    return rows[0]?.head_seq ?? NaN;
  }

  /** Waits until every phone has come to the end of the log. @returns the log */
  async function everybodyKnows(): Promise<Stored[]> {
    await eventually(async () => {
      const newest = await head();
      const behind = staying().filter((phone) => phone.view.log.last !== newest);
      expect(behind.map((phone) => [phone.view.log.last, phone.connected])).toEqual([]);
    }, PATIENCE_MS);
    const { rows } = await cluster.owner.query<Stored>(
      'SELECT seq, author_id, client_message_id, text FROM channel_event WHERE channel_id = $1 ORDER BY seq',
      [world.channelId],
    );
    return rows;
  }

  /** Each author's messages, in the order in which they were written, each once: all of them, or those before the end. */
  function lookAtAuthors(rows: Stored[]): void {
    const stored = new Map<string, string[]>();
    for (const { author_id: id, text } of rows) {
      const texts = stored.get(id) ?? [];
      texts.push(text);
      stored.set(id, texts);
    }
    for (const phone of phones) {
      const texts = stored.get(phone.owner.id) ?? [];
      const expected = Array.from(
        { length: isRemoved(phone) ? texts.length : each },
        (_, index) => `${phone.owner.id} ${index + 1}`,
      );
      expect(texts).toEqual(expected);
    }
  }

  /** What the phone holds is the log from some seq to the end. */
  function lookAtPhone(phone: ChannelPhone, rows: Stored[]): void {
    const { events, first } = phone.view.log;
    const seen = events.map(({ seq, clientMessageId, text }) => `${seq} ${clientMessageId} ${text}`);
    const wanted = rows
      .slice(first - 1)
      .map(({ seq, client_message_id: id, text }) => `${seq} ${id} ${text}`);
    expect(seen.length).toBe(wanted.length);
    expect(seen.findIndex((line, index) => line !== wanted[index])).toBe(-1);
  }
}
