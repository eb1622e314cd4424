import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findRedis } from '@causeway/local';
import { randomFrom, type Random } from '@causeway/kernel';
import { randomInt, randomUUID } from 'node:crypto';
import { Cluster } from '../support/cluster/cluster.js';
import { workByPhone } from '../support/cluster/coach-phone.js';
import { inspectNotifications, inspectRequests, settleNotifications } from '../support/cluster/inspection.js';
import { eventually, pause } from '../support/eventually.js';
import { Outside } from '../support/outside/outside.js';
import type { Coach } from '../support/people.js';
import { makeWorld, type World } from '../support/world.js';

/** CHAOS_SEED repeats a run's choices: what is killed when, and who answers how. */
const seed = process.env.CHAOS_SEED ?? String(randomInt(1_000_000));
const REQUESTS = 200;
const DISASTERS = 20;
/** The longest pause between two disasters, in milliseconds. */
const PAUSE_MS = 2_000;
const names = ['ann', 'ben', 'cleo', 'dot', 'eve', 'finn', 'gus', 'hal', 'ida', 'jo', 'kim', 'lou'] as const;

/** Says yes mostly, no sometimes, and sometimes nothing. */
const moodOf = (random: Random) => () => {
  const drawn = random();
  return drawn < 0.85 ? 'yes' : drawn < 0.95 ? 'no' : 'silent';
};

const onRedis = findRedis() ? describe : describe.skip;

onRedis(`two api and two worker processes, PostgreSQL and Redis (CHAOS_SEED=${seed})`, () => {
  const outside = new Outside();
  let cluster: Cluster;
  let world: World & Record<(typeof names)[number], Coach>;

  beforeAll(async () => {
    const settings = { ...(await outside.settings()), OFFER_SECONDS: '4', SMS_AFTER_SECONDS: '1' };
    cluster = await Cluster.start({ settings });
    world = await makeWorld(cluster, { onDuty: names });
    for (const [index, name] of names.entries()) {
      await outside.ringsFor(world[name]);
      if (index % 2)
        await cluster.owner.query(
          'INSERT INTO notify_settings (member_id, organization_id, phone) VALUES ($1, $2, $3)',
          [world[name].id, world.organizationId, `+1203555${1000 + index}`],
        );
    }
    const { policy } = await world.supervisor.get('/v1/dispatch-policy');
    await world.supervisor.put('/v1/dispatch-policy', {
      body: { policy: { ...policy, mode: 'sequential', offerSeconds: 4, askAgainSeconds: 30 } },
    });
  }, 120_000);
  afterAll(async () => {
    await cluster?.close();
    await outside.stop();
  });

  it(
    `lose and double nothing of ${REQUESTS} requests while any of them dies at any moment`,
    async () => {
      const random = randomFrom(seed);
      let over = false;
      const coaches = names.map((name) =>
        workByPhone(world[name], moodOf(randomFrom(seed, name)), () => over),
      );
      const asked: Promise<string>[] = [];
      for (let round = 0; round < DISASTERS; round += 1) {
        for (let place = 0; place < REQUESTS / DISASTERS; place += 1)
          asked.push(ask(`Bay ${round}-${place}`, random() * PAUSE_MS));
        await pause(random() * PAUSE_MS);
        await strike(round, random);
      }
      const ids = await Promise.all(asked);
      await cluster.ready();
      await eventually(async () => {
        const { items } = await world.dispatcher.get('/v1/requests');
        expect(items.map(({ status }) => status)).toEqual([]);
      }, 3 * 60_000);
      over = true;
      await Promise.all(coaches);

      await inspectRequests(cluster.owner, world.organizationId, ids);
      await settleNotifications(cluster.owner);
      await inspectNotifications(cluster.owner, outside);
      expect(cluster.nodes.map(({ collapses }) => collapses)).toEqual([0, 0, 0, 0]);
    },
    10 * 60_000,
  );

  /** The requester's page: tries again under the same key until it is acknowledged. */
  async function ask(place: string, after: number): Promise<string> {
    const headers = { 'idempotency-key': randomUUID() };
    await pause(after);
    return (await eventually(() => world.facility.ask({ place }, headers), 2 * 60_000)).id;
  }

  /** The first ones are of every kind, so that each run has them all. */
  async function strike(round: number, random: Random): Promise<void> {
    const kind = round < 6 ? round : Math.floor(random() * 10);
    if (kind === 4) await cluster.restartPostgres();
    else if (kind >= 5 && kind < 7) await cluster.redis?.flush();
    else await cluster.nodes[kind % 4]?.kill();
  }
});
