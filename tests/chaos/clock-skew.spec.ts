import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findRedis } from '@causeway/local';
import { resolve } from 'node:path';
import { Cluster } from '../support/cluster/cluster.js';
import { workByPhone } from '../support/cluster/coach-phone.js';
import { eventually } from '../support/eventually.js';
import type { Coach } from '../support/people.js';
import { makeWorld } from '../support/world.js';

const wrongClock = resolve(import.meta.dirname, '../support/cluster/wrong-clock.mjs');
const machine = (aheadSeconds: number) => ['--import', `file://${wrongClock}?ahead=${aheadSeconds}`];
const REQUESTS = 40;

const onRedis = findRedis() ? describe : describe.skip;

onRedis('two machines, one of which has a clock that is a minute ahead', () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await Cluster.start({ machines: [machine(0), machine(60)] });
  }, 120_000);
  afterAll(() => cluster?.close());

  /** Sets how long this organization's coaches are asked. */
  async function worldWith<const Name extends string>(onDuty: readonly Name[], offerSeconds: number) {
    const world = await makeWorld(cluster, { onDuty });
    const { policy } = await world.supervisor.get('/v1/dispatch-policy');
    await world.supervisor.put('/v1/dispatch-policy', { body: { policy: { ...policy, offerSeconds } } });
    return world;
  }

  it('leave coaches the whole time to answer, whichever of them asks', async () => {
    const world = await worldWith(['ann', 'ben', 'cleo', 'dot'], 45);
    const { ann, ben, cleo, dot } = world;
    let over = false;
    const coaches = [ann, ben, cleo, dot].map((coach: Coach) =>
      workByPhone(
        coach,
        () => 'yes',
        () => over,
      ),
    );
    const requests = [];
    for (let bay = 0; bay < REQUESTS; bay += 1)
      requests.push(await world.facility.ask({ place: `Bay ${bay}` }));
    await eventually(async () => {
      const { items } = await world.dispatcher.get('/v1/requests');
      expect(items.map(({ status }) => status)).toEqual([]);
    }, 120_000);
    over = true;
    await Promise.all(coaches);
    for (const request of requests) {
      // While all coaches are taken the dispatcher is called; that is as it should be.
      const story = (await world.dispatcher.story(request)).filter((step) => !step.startsWith('alarm'));
      expect(story.map((step) => step.split(' ')[0])).toEqual([
        'received',
        'offered',
        'accepted',
        'arrived',
        'closed',
      ]);
    }
    await expectOneTime(world.organizationId);
  }, 240_000);

  it('end an offer that nobody answers once, not before its time, and go on', async () => {
    const world = await worldWith(['near', 'far'], 3);
    const requests = [];
    for (let bay = 0; bay < 4; bay += 1) requests.push(await world.facility.ask({ place: `Bay ${bay}` }));
    for (const request of requests) {
      await eventually(async () => {
        const story = await world.dispatcher.story(request);
        expect(story.filter((step) => step.startsWith('expired'))).toHaveLength(2);
        expect(story.some((step) => step.startsWith('alarmed'))).toBe(true);
      }, 120_000);
    }
    const { rows } = await cluster.owner.query<{ early: number; expired: number; steps: number }>(
      `SELECT count(*) FILTER (WHERE answered_at < expires_at)::int AS early, count(*)::int AS expired,
         (SELECT count(*)::int FROM timeline_entry WHERE organization_id = $1 AND type = 'expired') AS steps
       FROM offer WHERE organization_id = $1 AND status = 'expired'`,
      [world.organizationId],
    );
    expect(rows[0]).toMatchObject({ early: 0, expired: rows[0]?.steps });
    await expectOneTime(world.organizationId);
  }, 240_000);

  /** Nothing happened in the future, nor before what it followed. A second is left to what machines may differ by. */
  async function expectOneTime(organizationId: string): Promise<void> {
    const { rows } = await cluster.owner.query(
      `SELECT type, at FROM (
         SELECT type, at, lag(at) OVER (PARTITION BY request_id ORDER BY seq) AS before
         FROM timeline_entry WHERE organization_id = $1
       ) step
       WHERE at > clock_timestamp() + interval '1 second' OR before > at + interval '1 second'`,
      [organizationId],
    );
    expect(rows).toEqual([]);
  }
});
