import { expect } from '@jest/globals';
import type pg from 'pg';
import { eventually } from '../eventually.js';
import type { Outside } from '../outside/outside.js';

/** What may follow what in a story that ends well. */
const expectedSteps =
  /^received( (offered|expired|declined|standby|withdrawn|escalated|alarmed|alarm_cleared))* accepted( en_route)?( arrived)? closed$/;

interface Step {
  request_id: string;
  seq: number;
  type: string;
  at: Date;
  offer_id: string | null;
}

/**
 * Every request that was acknowledged is there once, its story has no gap, one coach came, and never were two asked at
 * the same time.
 */
export async function inspectRequests(owner: pg.Pool, organizationId: string, ids: string[]): Promise<void> {
  const requests = await owner.query<{ id: string; status: string; accepted: number; assignments: number }>(
    `SELECT id, status,
       (SELECT count(*)::int FROM offer WHERE request_id = request.id AND status = 'accepted') AS accepted,
       (SELECT count(*)::int FROM assignment WHERE request_id = request.id) AS assignments
     FROM coach_request request WHERE organization_id = $1 ORDER BY id`,
    [organizationId],
  );
  expect(requests.rows).toEqual(
    [...ids].sort().map((id) => ({ id, status: 'closed', accepted: 1, assignments: 1 })),
  );
  const { rows: steps } = await owner.query<Step>(
    `SELECT request_id, seq, type, at, data->>'offerId' AS offer_id FROM timeline_entry
     WHERE organization_id = $1 ORDER BY request_id, seq`,
    [organizationId],
  );
  for (const id of ids) inspectStory(steps.filter(({ request_id: of }) => of === id));
  await inspectOffers(owner, organizationId);
}

/**
 * The steps are written under the request's lock, so their order is what happened. A yes that came too late stands behind
 * whoever is asked by then, and asks nobody.
 */
function inspectStory(steps: Step[]): void {
  expect(steps.map(({ seq }) => seq)).toEqual(steps.map((_, index) => index + 1));
  expect(steps.map(({ type }) => type).join(' ')).toMatch(expectedSteps);
  let open: string | null = null;
  const ended = new Set<string>();
  const behind = new Set<string>();
  for (const { type, offer_id: offerId } of steps) {
    if (!offerId) continue;
    if (type === 'offered') {
      expect(open).toBeNull();
      open = offerId;
    } else if (type === 'standby') {
      expect(ended).toContain(offerId);
      behind.add(offerId);
    } else if (behind.delete(offerId)) {
      if (type === 'accepted') expect(open).toBeNull();
      else expect(type).toBe('withdrawn');
    } else if (['accepted', 'declined', 'expired', 'withdrawn'].includes(type)) {
      expect(offerId).toBe(open);
      ended.add(offerId);
      open = null;
    }
  }
  expect([open, ...behind]).toEqual([null]);
}

/** The same by the times of the offers themselves, which end when they expire even if an answer comes after that. */
async function inspectOffers(owner: pg.Pool, organizationId: string): Promise<void> {
  const overlapping = await owner.query(
    `WITH asked AS (
       SELECT id, request_id, offered_at, coalesce(
         (SELECT min(at) FROM timeline_entry WHERE type = 'expired' AND data->>'offerId' = offer.id::text),
         answered_at, 'infinity') AS ended_at
       FROM offer WHERE organization_id = $1)
     SELECT one.id, two.id FROM asked one JOIN asked two USING (request_id)
     WHERE one.id <> two.id AND one.offered_at <= two.offered_at AND one.ended_at > two.offered_at`,
    [organizationId],
  );
  expect(overlapping.rows).toEqual([]);
}

/** Waits until nothing is left to send. Whose process was killed while sending is taken over after a minute, which passes here. */
export async function settleNotifications(owner: pg.Pool): Promise<void> {
  await owner.query(
    `UPDATE notification SET next_attempt_at = next_attempt_at - interval '1 minute' WHERE state = 'sending'`,
  );
  await eventually(async () => {
    const { rows } = await owner.query(
      `SELECT kind, channel, state FROM notification WHERE state IN ('pending', 'sending')`,
    );
    expect(rows).toEqual([]);
  }, 120_000);
}

/** Whoever was asked was told, or it says why not; and what counts as sent has reached the provider. */
export async function inspectNotifications(owner: pg.Pool, outside: Outside): Promise<void> {
  const untold = await owner.query(
    `SELECT offer.id FROM offer WHERE NOT EXISTS (SELECT 1 FROM notification
       WHERE kind = 'offer' AND subject_id = offer.id AND member_id = coach_id AND channel = 'in_app')
     OR NOT EXISTS (SELECT 1 FROM notification
       WHERE kind = 'offer' AND subject_id = offer.id AND member_id = coach_id AND channel = 'push')`,
  );
  expect(untold.rows).toEqual([]);
  const { rows } = await owner.query<{
    id: string;
    channel: string;
    state: string;
    reason: string | null;
    attempts: number;
  }>(`SELECT id, channel, state, reason, attempts FROM notification WHERE channel IN ('push', 'sms')`);
  const reached = new Map<string, number>();
  const count = (id: string) => reached.set(id, (reached.get(id) ?? 0) + 1);
  for (const { message } of outside.pushes) count(message.id);
  for (const { statusCallback } of outside.texts)
    count(new URL(statusCallback ?? '').searchParams.get('notification') ?? '');
  for (const { id, state, reason, attempts } of rows) {
    const times = reached.get(id) ?? 0;
    reached.delete(id);
    if (state === 'sent' || state === 'delivered') expect(times).toBeGreaterThan(0);
    else expect(reason).not.toBeNull();
    // Once for each attempt at the most: again only where nobody knew what had become of the one before.
    expect(times).toBeLessThanOrEqual(attempts);
  }
  expect([...reached.keys()]).toEqual([]);
}
