import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { busyFridays, pastRequests } from '../support/past-requests.js';

const app = useApp();

/** Has every coach of the world on duty for the whole past. */
const alwaysOnDuty = (organizationId: string) =>
  app.owner.query(
    `UPDATE duty_spell SET started_at = started_at - interval '1 year' WHERE organization_id = $1`,
    [organizationId],
  );

describe('a preview of a policy', () => {
  it('replays past requests as it is set now and with the draft, and is the same each time', async () => {
    const world = await app.world({ onDuty: ['near', 'far'] });
    await pastRequests(app, world, 10, busyFridays);
    await alwaysOnDuty(world.organizationId);
    const { policy } = await world.administrator.get('/v1/dispatch-policy');
    const draft = { ...policy, mode: 'broadcast' as const };
    const preview = () => world.supervisor.post('/v1/dispatch-policy/preview', { body: { policy: draft } });
    const first = await preview();
    expect(first).toMatchObject({ requests: 130, byHand: false, answersFrom: null });
    expect(first.current?.acceptedInTime).toBeGreaterThan(0.3);
    expect(first.draft?.offersPerRequest).toBeGreaterThan(first.current?.offersPerRequest ?? Infinity);
    expect(await preview()).toEqual(first);
    const same = await world.supervisor.post('/v1/dispatch-policy/preview', { body: { policy } });
    expect(same.draft).toEqual(same.current);
    expect(same.different).toEqual([]);
  });

  it('names the requests that would have ended differently, by case number only', async () => {
    const world = await app.world({ onDuty: ['near'] });
    await pastRequests(app, world, 10, busyFridays);
    await alwaysOnDuty(world.organizationId);
    const { policy } = await world.administrator.get('/v1/dispatch-policy');
    const ladder = { ...policy.ladder, wider: 0, onCall: null, dispatcher: 1, supervisor: null, video: null };
    const draft = { ...policy, offerSeconds: 10, ladder: { ...ladder, phone: null, unmet: 10 } };
    const result = await world.administrator.post('/v1/dispatch-policy/preview', { body: { policy: draft } });
    expect(result.draft?.unmet).toBeGreaterThan(result.current?.unmet ?? Infinity);
    expect(result.different.length).toBeGreaterThan(0);
    expect(Object.keys(result.different[0] ?? {}).sort()).toEqual(['caseNumber', 'current', 'draft']);
  });

  it('says when there is too little to go by, and when it is by hand', async () => {
    const world = await app.world({ onDuty: ['near'] });
    const { policy } = await world.administrator.get('/v1/dispatch-policy');
    const preview = (mode: 'manual' | 'phased') =>
      world.administrator.post('/v1/dispatch-policy/preview', { body: { policy: { ...policy, mode } } });
    expect(await preview('phased')).toMatchObject({ requests: 0, current: null, draft: null, since: null });
    await pastRequests(app, world, 10, busyFridays);
    expect(await preview('manual')).toMatchObject({ byHand: true, current: null });
    const looks = await app.rows(
      `SELECT FROM audit_entry WHERE action = 'policy.preview' AND $1 = ANY (subject_ids)`,
      [world.organizationId],
    );
    expect(looks).toHaveLength(2);
  });
});
