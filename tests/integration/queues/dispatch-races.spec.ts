import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { useApp } from '../../support/app.js';
import { askPairs, holdUp } from '../../support/duels.js';
import { eventually } from '../../support/eventually.js';
import { refusal } from '../../support/http.js';
import type { Coach, Person } from '../../support/people.js';
import { queueBackend } from '../../support/queue.js';

/** Who wins is decided by rows in PostgreSQL, wherever the queue is. */
const RACES = queueBackend === 'postgres' ? 1_000 : 100;

/** Pairs of coaches who accept at the same moment, each about another request. */
const PAIRS = 10;
/** A connection for each of the twenty who wait for each other, and some for everybody else. */
const app = useApp({ DATABASE_POOL: String(2 * PAIRS + 10) });

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('the same Idempotency-Key', () => {
  it('answers again with the first request', async () => {
    const { nurse, dispatcher } = await app.world();
    const headers = { 'idempotency-key': randomUUID() };
    const first = await nurse.ask({}, headers);
    const again = await nurse.ask({}, headers);
    expect(again).toMatchObject({ id: first.id, caseNumber: first.caseNumber, statusUrl: first.statusUrl });
    expect((await dispatcher.get('/v1/requests')).items).toHaveLength(1);
    expect((await dispatcher.story(first)).filter((step) => step === 'received')).toHaveLength(1);
  });

  it('is refused for something else', async () => {
    const { nurse, dispatcher } = await app.world();
    const headers = { 'idempotency-key': randomUUID() };
    await nurse.ask({ place: 'Bay 1' }, headers);
    expect(await refusal(nurse.ask({ place: 'Bay 2' }, headers))).toMatchObject({
      status: 422,
      code: 'request.key_reused',
    });
    expect((await dispatcher.get('/v1/requests')).items).toHaveLength(1);
  });

  it('makes one request of twenty that come at once', async () => {
    const { nurse, dispatcher } = await app.world();
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(times(20, () => nurse.ask({}, headers)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(new Set(answers.map(({ statusUrl }) => statusUrl)).size).toBe(1);
    expect((await dispatcher.get('/v1/requests')).items).toHaveLength(1);
  });

  it('is each filer’s own: two who choose the same one make two requests', async () => {
    const { nurse, facility, dispatcher } = await app.world();
    const headers = { 'idempotency-key': 'ward-7' };
    const [first, second] = await Promise.all([nurse.ask({}, headers), facility.ask({}, headers)]);
    expect(first.id).not.toBe(second.id);
    expect((await dispatcher.get('/v1/requests')).items).toHaveLength(2);
  });
});

describe('one winner', () => {
  it(
    `when two coaches accept in the same millisecond, ${RACES.toLocaleString('en-US')} times`,
    async () => {
      const names = times(2 * PAIRS, (index) => `Coach${index}`);
      const { nurse, dispatcher, organizationId, ...world } = await app.world({ onDuty: names });
      const coaches = names.map((name) => (world as unknown as Record<string, Coach>)[name] as Coach);
      // One that nobody need come to is the pattern of all the others.
      const pattern = await nurse.ask();
      await dispatcher.cancel(pattern, 'no_longer_needed');
      for (let round = 0; round < RACES / PAIRS; round += 1) {
        const duels = await askPairs(app.owner, pattern.id, coaches);
        const release = await holdUp(
          app.owner,
          duels.map(({ requestId }) => requestId),
        );
        const accepting = duels.map(({ offers }) =>
          Promise.all(offers.map(({ coach, id }) => coach.tryToAccept({ id }))),
        );
        // All twenty stand at the door of their request; it opens for all of them at once.
        await release(2 * PAIRS);
        const results = await Promise.all(accepting);
        for (const pair of results) expect([...pair].sort()).toEqual(['offer.already_taken', 'won']);
        const winners = duels.map(
          ({ offers }, index) => offers[results[index]?.indexOf('won') ?? -1]?.coach.id,
        );
        expect((await endDuels(organizationId)).sort()).toEqual(winners.sort());
      }
    },
    5 * 60_000,
  );

  it('when one coach accepts on two devices at once', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    for (let round = 0; round < 10; round += 1) {
      const request = await nurse.ask({ place: `Bay ${round}` });
      const offer = await Near.offered(request);
      const results = await Promise.all(times(3, () => Near.tryToAccept(offer)));
      expect(results.filter((result) => result === 'won')).toHaveLength(1);
      expect(results.filter((result) => result === 'offer.no_longer_open')).toHaveLength(2);
      expect((await dispatcher.story(request)).filter((step) => step.startsWith('accepted'))).toHaveLength(1);
      await dispatcher.cancel(request, 'no_longer_needed');
    }
  });

  it('when a coach accepts while the dispatcher assigns somebody else', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    for (let round = 0; round < 20; round += 1) {
      const request = await nurse.ask({ place: `Bay ${round}` });
      const [asked, other] = await whoIsAsked(request, [Near, Far]);
      const [accepted] = await Promise.all([
        asked.coach.tryToAccept(asked.offer),
        dispatcher.assign(request, other),
      ]);
      // Whoever came first, the dispatcher's word is the last one.
      expect(['won', 'offer.already_taken']).toContain(accepted);
      expect((await dispatcher.card(request)).assignment).toMatchObject({ coachId: other.id });
      expect(await activeAssignments(request.id)).toBe(1);
      await dispatcher.cancel(request, 'no_longer_needed');
    }
  });

  it('when the requester cancels while the coach accepts: nobody is left on the way to nobody', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    for (let round = 0; round < 20; round += 1) {
      const request = await nurse.ask({ place: `Bay ${round}` });
      const offer = await Near.offered(request);
      const cancel = nurse
        .follow(request)
        .post('/v1/requests/{id}/cancel', { id: request.id, body: { reason: 'person_left' } });
      const [accepted] = await Promise.all([Near.tryToAccept(offer), cancel]);
      expect(['won', 'offer.already_taken']).toContain(accepted);
      expect((await dispatcher.card(request)).status).toBe('cancelled');
      expect(await activeAssignments(request.id)).toBe(0);
    }
  });
});

describe('twenty requests at once', () => {
  it('are each held by exactly one coach, and no coach ever holds or is asked two things', async () => {
    const world = await app.world({ onDuty: ['Ann', 'Ben', 'Cleo', 'Dot', 'Eve'] });
    const { nurse, facility, dispatcher, organizationId } = world;
    const coaches = [world.Ann, world.Ben, world.Cleo, world.Dot, world.Eve];
    await Promise.all(coaches.map((coach) => coach.line()));
    const requests = await Promise.all(
      times(20, (index) => (index % 2 ? nurse : facility).ask({ place: `Bay ${index}` })),
    );

    let working = true;
    const worst = { offers: 0, assignments: 0 };
    const watch = async () => {
      while (working) {
        const [row] = await app.rows<{ offers: number; assignments: number }>(MOST, [organizationId]);
        worst.offers = Math.max(worst.offers, row?.offers ?? 0);
        worst.assignments = Math.max(worst.assignments, row?.assignments ?? 0);
      }
    };
    const watching = watch();
    const handled = await Promise.all(coaches.map((coach) => workUntilDone(coach, dispatcher)));
    working = false;
    await watching;

    expect(worst).toEqual({ offers: 1, assignments: 1 });
    expect(handled.reduce((sum, count) => sum + count)).toBe(20);
    for (const request of requests) {
      const story = await dispatcher.story(request);
      expect(story.filter((step) => step.startsWith('received'))).toHaveLength(1);
      expect(story.filter((step) => step.startsWith('accepted'))).toHaveLength(1);
      expect(story.at(-1)).toMatch(/^closed/);
    }
  });
});

/** The most that one coach is asked, and holds, at this moment. */
const MOST = `SELECT
  (SELECT coalesce(max(count), 0)::int FROM (SELECT count(*) FROM offer WHERE organization_id = $1 AND status = 'open' GROUP BY coach_id) x) AS offers,
  (SELECT coalesce(max(count), 0)::int FROM (SELECT count(*) FROM assignment WHERE organization_id = $1
     AND status IN ('assigned', 'en_route', 'arrived') GROUP BY coach_id) x) AS assignments`;

/** Takes every offer and brings it to its end, until no request is open. @returns how many this coach closed */
async function workUntilDone(coach: Coach, dispatcher: Person): Promise<number> {
  for (let closed = 0; ;) {
    const [offer] = (await coach.get('/v1/offers')).items;
    if (offer) {
      const assignment = await coach.accept(offer);
      await coach.arrive(assignment);
      await coach.close(assignment);
      closed += 1;
    } else if ((await dispatcher.get('/v1/requests', { query: { limit: 1 } })).items.length === 0) {
      return closed;
    }
  }
}

/** Whatever this organization's coaches hold ends, so that the next round finds them free. @returns who held a request */
async function endDuels(organizationId: string): Promise<string[]> {
  const held = await app.rows<{ coach_id: string }>(
    `WITH request AS (
       UPDATE coach_request SET status = 'cancelled', next_action_at = NULL WHERE organization_id = $1 AND status = 'assigned'
     )
     UPDATE assignment SET status = 'released' WHERE organization_id = $1 AND status = 'assigned' RETURNING coach_id`,
    [organizationId],
  );
  return held.map(({ coach_id }) => coach_id);
}

async function whoIsAsked(
  request: { id: string },
  [one, two]: [Coach, Coach],
): Promise<[{ coach: Coach; offer: { id: string; expiresAt: string } }, Coach]> {
  return eventually(async () => {
    for (const [coach, other] of [
      [one, two],
      [two, one],
    ] as const) {
      const offer = (await coach.get('/v1/offers')).items.find(({ requestId }) => requestId === request.id);
      if (offer) return [{ coach, offer }, other];
    }
    throw new Error('Nobody is being asked');
  });
}

async function activeAssignments(requestId: string): Promise<number> {
  const [row] = await app.rows<{ count: number }>(
    `SELECT count(*)::int FROM assignment WHERE request_id = $1 AND status IN ('assigned', 'en_route', 'arrived')`,
    [requestId],
  );
  return row?.count ?? 0;
}
