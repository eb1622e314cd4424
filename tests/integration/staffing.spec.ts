import { describe, expect, it } from '@jest/globals';
import { JobQueue } from '@causeway/platform';
import { randomUUID } from 'node:crypto';
import { useApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { busyFridays, pastRequests } from '../support/past-requests.js';
import type { Person } from '../support/people.js';

const app = useApp();

const FRIDAY_19 = 4 * 24 + 19;
const MONDAY_3 = 3;

/** Waits until the plan that was asked for last has come to an end. */
const ended = (who: Person) =>
  eventually(async () => {
    const { latest } = await who.get('/v1/staffing');
    if (!latest?.finishedAt) throw new Error(`It is ${latest?.status}`);
    return latest;
  }, 90_000);

const planned = async (who: Person, body: { share?: number; withinMinutes?: number } = {}) => {
  await who.post('/v1/staffing/plans', { body });
  return ended(who);
};

/** A plan that was asked for and whose job was lost. */
async function lostPlan(
  { organizationId, dispatcher }: { organizationId: string; dispatcher: Person },
  { attempts = 0, inMinutes = -1 } = {},
): Promise<string> {
  const id = randomUUID();
  await app.owner.query(
    `INSERT INTO staffing_plan (id, organization_id, status, share, within_minutes, seed, requested_by, requested_at, attempts, next_action_at)
     VALUES ($1, $2, 'running', 0.9, 60, 1, $3, $4, $5, $6)`,
    [
      id,
      organizationId,
      dispatcher.id,
      app.now(),
      attempts,
      new Date(app.now().getTime() + inMinutes * 60_000),
    ],
  );
  return id;
}

const sweep = () => app.nest.get(JobQueue).add('insight.sweep-plans', {});

describe('a staffing plan', () => {
  it('says how many coaches each hour of the week takes, on the organization’s own clock', async () => {
    const world = await app.world({ onDuty: ['Near', 'Far'] });
    await pastRequests(app, world, 13, busyFridays);
    const { result, ...plan } = await planned(world.dispatcher);
    expect(plan).toMatchObject({ status: 'done', progressPercent: 100, share: 0.9, withinMinutes: 60 });
    expect(result).toMatchObject({ requests: 169, confidence: 'rough', homesKnown: true });
    expect(result?.weeks).toBeGreaterThan(12);
    expect(result?.hours).toHaveLength(168);
    const [friday, night] = [result?.hours[FRIDAY_19], result?.hours[MONDAY_3]];
    expect(friday?.demand).toBeGreaterThan(3);
    expect(friday?.demandLow).toBeLessThan(friday?.demand ?? 0);
    expect(friday?.demandHigh).toBeGreaterThan(friday?.demand ?? 0);
    expect(night?.demand).toBeLessThan(0.2);
    expect(friday?.needed).toBeGreaterThan(night?.needed ?? Infinity);
    expect(result?.expectedShare).toBeGreaterThanOrEqual(0.9);
  });

  it('is the same again for the same past, and another for another promise', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    await pastRequests(app, world, 8, busyFridays);
    const first = await planned(world.dispatcher);
    const again = await planned(world.supervisor);
    expect(again.id).not.toBe(first.id);
    expect(again.result?.hours.map(({ needed }) => needed)).toEqual(
      first.result?.hours.map(({ needed }) => needed),
    );
    const soft = await planned(world.administrator, { share: 0.5, withinMinutes: 240 });
    const hours = (plan: typeof first) =>
      plan.result?.hours.reduce((sum, { needed }) => sum + (needed ?? 0), 0) ?? 0;
    expect(hours(soft)).toBeLessThan(hours(first));
  });

  it('asks coaches as the organization has decided', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    await pastRequests(app, world, 8, busyFridays);
    const { result: usual } = await planned(world.dispatcher);
    const { policy } = await world.administrator.get('/v1/dispatch-policy');
    // Who does not answer keeps a request for an hour: with one coach asked at a time, more have to be there for as much.
    await world.administrator.put('/v1/dispatch-policy', {
      body: { policy: { ...policy, offerSeconds: 3600 } },
    });
    const { result: patient } = await planned(world.dispatcher);
    expect(patient?.hours).not.toEqual(usual?.hours);
    expect(patient?.expectedShare ?? 0).toBeLessThan(usual?.expectedShare ?? 0);
  });

  it('is not made from too little, and says so', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    await pastRequests(app, world, 3, busyFridays);
    const { status, result } = await planned(world.dispatcher);
    expect(status).toBe('too_little');
    expect(result).toMatchObject({ requests: 39, confidence: 'too_little', expectedShare: null });
    expect(result?.hours.every(({ needed }) => needed === null)).toBe(true);
    expect(await world.dispatcher.get('/v1/staffing')).toMatchObject({ done: null });
  });

  it('knows nothing of another organization', async () => {
    const [mine, theirs] = [await app.world(), await app.world()];
    await pastRequests(app, theirs, 8, busyFridays);
    expect((await planned(mine.dispatcher)).result?.requests).toBe(0);
    expect(await theirs.dispatcher.get('/v1/staffing')).toEqual({ latest: null, done: null });
  });

  it('stands beside the coaches of the rota, else beside those who were on duty', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    const { organizationId, Near, dispatcher } = world;
    expect((await planned(dispatcher)).result?.staffedFrom).toBeNull();
    await app.owner.query(
      `INSERT INTO duty_spell (organization_id, member_id, started_at, expires_at, ended_at)
       SELECT $1, $2, at, at + interval '2 hours', at + interval '30 minutes' FROM (
         SELECT (day::date + time '19:00') AT TIME ZONE 'America/New_York' AS at
         FROM generate_series($3::date - 28, $3::date - 1, interval '1 day') day WHERE extract(isodow FROM day) = 5) fridays`,
      [organizationId, Near.id, app.now()],
    );
    const worked = (await planned(dispatcher)).result;
    expect(worked?.staffedFrom).toBe('duty');
    expect(worked?.hours[FRIDAY_19]?.staffed).toBeCloseTo(0.5, 0);
    expect(worked?.hours[FRIDAY_19 + 1]?.staffed).toBe(0);

    await app.owner.query(
      `INSERT INTO shift (organization_id, date, role, member_id, starts_at, ends_at)
       SELECT $1, day::date, role, $2, (day::date + time '19:00') AT TIME ZONE 'America/New_York', (day::date + time '21:00') AT TIME ZONE 'America/New_York'
       FROM generate_series($3::date, $3::date + 20, interval '1 day') day, unnest(ARRAY['primary', 'secondary']) role
       WHERE extract(isodow FROM day) = 5`,
      [organizationId, Near.id, app.now()],
    );
    const rostered = (await planned(dispatcher)).result;
    expect(rostered?.staffedFrom).toBe('rota');
    expect(rostered?.hours[FRIDAY_19]?.staffed).toBe(1);
    expect(rostered?.hours[FRIDAY_19 + 2]?.staffed).toBe(0);
  });

  it('is asked for once at a time', async () => {
    const world = await app.world();
    const id = await lostPlan(world, { inMinutes: 60 });
    expect(await world.dispatcher.post('/v1/staffing/plans', { body: {} })).toMatchObject({
      id,
      status: 'running',
    });
  });

  it('is begun again when whoever worked on it is gone', async () => {
    const world = await app.world();
    const id = await lostPlan(world);
    sweep();
    expect(await ended(world.dispatcher)).toMatchObject({ id, status: 'too_little' });
  });

  it('is given up when it was begun too often', async () => {
    const world = await app.world();
    const id = await lostPlan(world, { attempts: 3 });
    sweep();
    expect(await ended(world.dispatcher)).toMatchObject({ id, status: 'failed', result: null });
  });

  it('refuses promises that nobody could mean, and coaches', async () => {
    const { dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    for (const body of [{ share: 1 }, { share: 0.1 }, { withinMinutes: 5 }, { withinMinutes: 30.5 }]) {
      expect(await dispatcher.refused('POST', '/v1/staffing/plans', { body })).toMatchObject({
        status: 400,
        code: 'request.invalid',
      });
    }
    expect(await Near.refused('GET', '/v1/staffing')).toMatchObject({ status: 403 });
  });

  it('leaves who asked and who looked', async () => {
    const { dispatcher, supervisor } = await app.world();
    const { id } = await planned(dispatcher);
    await supervisor.get('/v1/staffing');
    const entries = await app.rows<{ actor_id: string; action: string }>(
      'SELECT actor_id, action FROM audit_entry WHERE $1 = ANY (subject_ids)',
      [id],
    );
    expect(entries).toContainEqual({ actor_id: dispatcher.id, action: 'staffing.plan' });
    expect(entries).toContainEqual({ actor_id: supervisor.id, action: 'staffing.read' });
  });
});
