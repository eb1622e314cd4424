import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually.js';
import { KillableApp } from '../support/killable-app.js';
import { Outside } from '../support/outside/outside.js';
import type { Coach } from '../support/people.js';
import { makeWorld, type World } from '../support/world.js';

const redis = (): Record<string, string> => ({
  REDIS_URL: process.env['CAUSEWAY_TEST_REDIS_URL'] ?? '',
  REDIS_PREFIX: `test-${randomUUID()}`,
});

describe.each([
  ['PostgreSQL', () => ({})],
  ['Redis', redis],
] as const)('with the queue on %s, a process that is killed', (_name, settings) => {
  const outside = new Outside();
  let app: KillableApp;
  let world: World & Record<'dana', Coach>;

  beforeAll(async () => {
    app = await KillableApp.create({ ...(await outside.settings()), ...settings() });
    world = await makeWorld(app, { onDuty: ['dana'] });
    await outside.ringsFor(world.dana);
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await outside.stop();
  });

  /** How far the push about the offer that is open now has come. */
  const push = async () => {
    const { rows } = await app.owner.query<{ id: string; state: string; attempts: number }>(
      `SELECT notification.id, state, attempts FROM notification JOIN offer ON offer.id = subject_id
       WHERE kind = 'offer' AND channel = 'push' AND offer.status = 'open'`,
    );
    return rows[0];
  };

  /** The ids of what was pushed about offers, in order. */
  const rung = () =>
    outside.pushes.flatMap(({ message }) => (message.title === 'New request near you' ? [message.id] : []));

  const restart = async () => {
    await app.kill();
    await app.start();
  };

  it('between what happened and the sending of it loses nothing, and doubles nothing', async () => {
    // Nothing can be taken for sending: whoever tries fails, as often as it tries.
    await app.owner.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not now'; END $$;
       CREATE TRIGGER refuse BEFORE UPDATE ON notification FOR EACH ROW WHEN (NEW.state = 'sending') EXECUTE FUNCTION refuse()`,
    );
    const request = await world.nurse.ask();
    const offer = await world.dana.offered(request);
    expect(await push()).toMatchObject({ state: 'pending', attempts: 0 });
    await app.kill();
    await app.owner.query('DROP TRIGGER refuse ON notification; DROP FUNCTION refuse()');
    await app.start();
    await eventually(async () => expect(await push()).toMatchObject({ state: 'sent', attempts: 1 }));
    expect(rung()).toEqual([(await push())?.id]);
    await world.dana.close(await world.dana.accept(offer));
  }, 180_000);

  it('between the sending and the note of it sends again: twice, but in the place of the first', async () => {
    outside.pushes.length = 0;
    outside.push.mishaps.push('mute');
    await world.nurse.ask();
    await eventually(() => expect(rung()).toHaveLength(1));
    expect(await push()).toMatchObject({ state: 'sending', attempts: 1 });
    await restart();
    // The minute after which nobody waits for the dead process any more.
    await app.owner.query(
      `UPDATE notification SET next_attempt_at = next_attempt_at - interval '1 minute' WHERE state = 'sending'`,
    );
    await eventually(async () => expect(await push()).toMatchObject({ state: 'sent', attempts: 2 }));
    const { id } = (await push()) ?? {};
    expect(rung()).toEqual([id, id]);
    const [first, second] = outside.pushes;
    expect(second?.message.tag).toBe(first?.message.tag);
    expect(second?.headers['topic']).toBe(first?.headers['topic']);
  }, 180_000);
});
