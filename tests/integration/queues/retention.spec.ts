import { describe, expect, it } from '@jest/globals';
import { JobQueue } from '@causeway/platform';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { useOutside } from '../../support/outside/outside.js';
import type { World } from '../../support/world.js';

const outside = useOutside(() => app);
const app = useApp(outside.settings);

/** A moment so many days before now. */
const ago = (days: number) => new Date(app.now().getTime() - days * 24 * 60 * 60_000);

/** Runs the deletion for one organization, and waits for what the audit then says it deleted. */
async function expectDeleted({ organizationId }: World, expected: Record<string, number>): Promise<void> {
  const audited = async () => {
    const rows = await app.rows<{
      actor_kind: string;
      subject_ids: string[];
      counts: Record<string, number>;
    }>(
      `SELECT actor_kind, subject_ids, counts FROM audit_entry WHERE organization_id = $1 AND action = 'retention.delete' ORDER BY id`,
      [organizationId],
    );
    for (const { actor_kind: kind, subject_ids: ids } of rows)
      expect({ kind, ids }).toEqual({ kind: 'engine', ids: [organizationId] });
    const sums: Record<string, number> = {};
    for (const [what, count] of rows.flatMap(({ counts }) => Object.entries(counts)))
      sums[what] = (sums[what] ?? 0) + count;
    return sums;
  };
  app.nest.get(JobQueue).add('retention.sweep', {});
  await eventually(async () => expect(await audited()).toEqual(expected));
}

/** Notifications that nobody needed any more so many days ago. */
const notify = (
  { organizationId, dispatcher }: World,
  days: number,
  count: number,
  dueAt: Date | null = null,
) =>
  app.owner.query(
    `INSERT INTO notification (organization_id, member_id, kind, subject_id, channel, dedupe_key, state, give_up_at, created_at, next_attempt_at)
     SELECT $1, $2, 'alarm', $1, 'in_app', gen_random_uuid(), 'delivered', $3, $3, $5 FROM generate_series(1, $4)`,
    [organizationId, dispatcher.id, ago(days), count, dueAt],
  );

const left = async (table: string, { organizationId }: World) =>
  (await app.rows(`SELECT 1 FROM ${table} WHERE organization_id = $1`, [organizationId])).length;

describe('notifications', () => {
  it('are deleted 90 days after nobody needs them any more, in many small steps, and no other organization’s', async () => {
    const [world, other] = [await app.world(), await app.world()];
    await notify(world, 91, 1_234);
    await notify(world, 89, 3);
    await notify(other, 91, 1);
    await notify(other, 1, 2);
    await expectDeleted(world, { notifications: 1_234 });
    expect(await left('notification', world)).toBe(3);
    const steps = await app.rows(
      `SELECT 1 FROM audit_entry WHERE organization_id = $1 AND action = 'retention.delete'`,
      [world.organizationId],
    );
    expect(steps).toHaveLength(3);
    await expectDeleted(other, { notifications: 1 });
    expect(await left('notification', other)).toBe(2);
    // Nothing more is deleted, and nothing more is said.
    await expectDeleted(world, { notifications: 1_234 });
  });

  it('stay while one is still to be sent', async () => {
    const world = await app.world();
    await notify(world, 91, 1, new Date(app.now().getTime() + 60_000));
    await notify(world, 91, 1);
    await expectDeleted(world, { notifications: 1 });
    await app.owner.query('UPDATE notification SET next_attempt_at = NULL WHERE organization_id = $1', [
      world.organizationId,
    ]);
  });

  it('are deleted although somebody holds one of them, which the next run takes', async () => {
    const world = await app.world();
    await notify(world, 91, 5);
    const held = await app.owner.connect();
    try {
      await held.query('BEGIN');
      await held.query('SELECT 1 FROM notification WHERE organization_id = $1 LIMIT 1 FOR UPDATE', [
        world.organizationId,
      ]);
      await expectDeleted(world, { notifications: 4 });
    } finally {
      await held.query('ROLLBACK');
      held.release();
    }
    await expectDeleted(world, { notifications: 5 });
  });
});

describe('text messages', () => {
  it('are deleted 30 days after they came, or after dispatch was done with them', async () => {
    const world = await app.world({ offDuty: ['Near'] });
    const phone = await outside.phoneOf(app, world.Near);
    // Four that dispatch has to read, one that is understood.
    for (const words of ['one', 'two', 'three', 'four', 'HELP']) await outside.text(app, phone, words);
    const age = (body: string, column: string, days: number) =>
      app.owner.query(`UPDATE sms_message SET ${column} = $3 WHERE organization_id = $1 AND body = $2`, [
        world.organizationId,
        body,
        ago(days),
      ]);
    for (const body of ['one', 'two', 'three', 'HELP']) await age(body, 'received_at', 40);
    await age('one', 'settled_at', 31);
    await age('two', 'settled_at', 29);
    await age('four', 'settled_at', 0);
    await expectDeleted(world, { texts: 2 });
    const bodies = await app.rows<{ body: string }>(
      'SELECT body FROM sms_message WHERE organization_id = $1 ORDER BY body',
      [world.organizationId],
    );
    // Nobody has read "three" yet.
    expect(bodies.map(({ body }) => body)).toEqual(['four', 'three', 'two']);
  });
});

describe('numbers', () => {
  it('whose code nobody entered are deleted after a day', async () => {
    const world = await app.world({ offDuty: ['Near', 'Far'] });
    for (const [coach, number] of [
      [world.Near, '203-555-0180'],
      [world.Far, '203-555-0181'],
    ] as const)
      await coach.post('/v1/me/phone', { body: { number } });
    await outside.expectNotifications(app, [/is your code/, /is your code/]);
    await app.owner.query(
      `UPDATE notification SET give_up_at = $2 WHERE member_id = $1 AND kind = 'phone_code'`,
      [world.Near.id, ago(2)],
    );
    await expectDeleted(world, { unprovedNumbers: 1 });
    const waiting = async (coach: typeof world.Near) =>
      (await coach.get('/v1/me/notification-settings')).phone.waiting;
    expect([await waiting(world.Near), await waiting(world.Far)]).toEqual([null, '+12035550181']);
  });

  it('of units are deleted 30 days after the request was closed, unless a promised call was not made', async () => {
    const world = await app.world();
    const { dispatcher, nurse } = world;
    const ended = async (place: string, days: number, promised: 'none' | 'open' | Date) => {
      const request = await nurse.ask({ place });
      await dispatcher.cancel(request, 'no_longer_needed');
      await app.owner.query(
        `UPDATE coach_request SET ended_at = $2, call_back_at = $3, called_back_at = $4 WHERE id = $1`,
        [
          request.id,
          ago(days),
          promised === 'none' ? null : ago(days),
          promised instanceof Date ? promised : null,
        ],
      );
      return request;
    };
    const old = await ended('Bay 1', 31, 'none');
    const calledLongAgo = await ended('Bay 2', 60, ago(31));
    const kept = [
      await ended('Bay 3', 29, 'none'),
      await ended('Bay 4', 31, 'open'),
      await ended('Bay 5', 60, ago(1)),
      await nurse.ask({ place: 'Bay 6' }),
    ];
    await expectDeleted(world, { callBackNumbers: 2 });
    for (const request of [old, calledLongAgo])
      expect((await dispatcher.card(request)).callBackNumber).toBeNull();
    for (const request of kept)
      expect((await dispatcher.card(request)).callBackNumber).toBe('+12035550142;ext=12');
    await dispatcher.cancel(kept[3] as (typeof kept)[0], 'no_longer_needed');
  });
});
