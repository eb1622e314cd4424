import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt, randomUUID } from 'node:crypto';
import { eventually, pause } from '../support/eventually.js';
import { KillableApp } from '../support/killable-app.js';
import { ordinaryAsk, type Coach } from '../support/people.js';
import { makeWorld, type World } from '../support/world.js';

/** How often the process is killed. */
const ROUNDS = 20;
/** Longest time from asking to the moment of the kill, in milliseconds: somewhere in the middle of the story. */
const STORY_MS = 250;

let app: KillableApp;
let world: World & Record<'dana' | 'marcus' | 'lucia', Coach>;

beforeAll(async () => {
  // Longer than a busy machine takes to start again: three offers missed would be everybody asked in vain.
  app = await KillableApp.create({ OFFER_SECONDS: '30' });
  world = await makeWorld(app, { onDuty: ['dana', 'marcus', 'lucia'] });
});
afterAll(() => app.close());

/** The requester's page: tries again under the same key until it is acknowledged. */
async function ask(place: string): Promise<{ id: string; acknowledged: number }> {
  const headers = { 'idempotency-key': randomUUID() };
  const created = await eventually(() => world.facility.ask({ ...ordinaryAsk, place }, headers));
  return { id: created.id, acknowledged: Date.now() };
}

/** A coach's phone: whatever is asked, she does it, and says it again when there was no answer. */
async function work(coach: Coach, done: () => boolean): Promise<void> {
  while (!done()) {
    try {
      const { items: offers } = await coach.get('/v1/offers');
      for (const offer of offers) await coach.tryToAccept(offer);
      const { items: assignments } = await coach.get('/v1/assignments');
      for (const assignment of assignments) {
        if (assignment.status === 'assigned') await coach.setOut(assignment, 10);
        await coach.arrive(assignment).catch(() => undefined);
        await coach.close(assignment);
      }
    } catch {
      // The server is away: the next look comes soon.
    }
    await pause(20);
  }
}

/** What may follow what in a story that ends well. */
const expectedSteps =
  /^received( (offered|expired|withdrawn|alarmed|alarm_cleared))* accepted( en_route)?( arrived)? closed$/;

describe('a process that is killed at any moment', () => {
  it(
    `loses and doubles nothing, ${ROUNDS} times`,
    async () => {
      let over = false;
      const coaches = [world.dana, world.marcus, world.lucia].map((coach) => work(coach, () => over));
      const asked: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const asking = ask(`Bay ${round}`);
        await pause(randomInt(STORY_MS));
        await app.kill();
        await app.start();
        asked.push((await asking).id);
      }
      await eventually(async () => {
        const { items } = await world.dispatcher.get('/v1/requests');
        expect(items.map(({ status }) => status)).toEqual([]);
      }, 60_000);
      over = true;
      await Promise.all(coaches);

      const { items } = await world.dispatcher.get('/v1/requests', { query: { state: 'all', limit: 100 } });
      expect(items.map(({ id }) => id).sort()).toEqual([...asked].sort());
      for (const id of asked) await inspect(id);
    },
    15 * 60_000,
  );
});

/** The story of one request, told without a gap, with one coach who came. */
async function inspect(id: string): Promise<void> {
  const { items } = await world.dispatcher.get('/v1/requests/{id}/timeline', { id, query: { limit: 100 } });
  expect(items.map(({ seq }) => seq)).toEqual(items.map((_, index) => index + 1));
  expect(items.map(({ type }) => type).join(' ')).toMatch(expectedSteps);
  const { rows } = await app.owner.query<{ accepted: number; assignments: number; open: number }>(
    `SELECT (SELECT count(*)::int FROM offer WHERE request_id = $1 AND status = 'accepted') AS accepted,
            (SELECT count(*)::int FROM assignment WHERE request_id = $1) AS assignments,
            (SELECT count(*)::int FROM offer WHERE request_id = $1 AND status IN ('open', 'standby')) AS open`,
    [id],
  );
  expect(rows).toEqual([{ accepted: 1, assignments: 1, open: 0 }]);
}
