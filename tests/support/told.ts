import { expect } from '@jest/globals';
import { JobQueue, type JobName } from '@causeway/platform';
import type { TestApp } from './app.js';
import { eventually } from './eventually.js';
import { settled } from './settled.js';

/** Jobs that look for what is due. */
const sweeps = [
  'team.end-forgotten-duty',
  'rota.sweep',
  'rota.watch-coverage',
  'engagement.sweep',
  'channel.escalate-questions',
  'dispatch.sweep',
  'notify.sweep',
] as const satisfies JobName[];

/** Notifications that a test has named already. */
const named = new WeakMap<TestApp, Set<string>>();

/** See {@link TestApp.expectTold}. Everybody who is told anything is told in the app, whatever else rings. */
export async function expectTold(app: TestApp, organizationIds: string[], expected: string[]): Promise<void> {
  await atRest(app);
  const known = named.get(app) ?? new Set();
  named.set(app, known);
  const unexpected = await eventually(async () => {
    const rows = await app.rows<{ id: string; told: string }>(
      `SELECT notification.id, kind || ' ' || CASE split_part(display_name, ' ', 1)
         WHEN 'The' THEN split_part(display_name, ' ', 2) ELSE split_part(display_name, ' ', 1) END AS told
       FROM notification JOIN member ON member.id = member_id
       WHERE notification.organization_id = ANY ($1) AND channel = 'in_app'`,
      [organizationIds],
    );
    const fresh = rows.filter(({ id }) => !known.has(id));
    const missing = [...expected];
    const extra = fresh.filter(({ told }) => {
      const index = missing.indexOf(told);
      if (index >= 0) missing.splice(index, 1);
      return index < 0;
    });
    // What was told is told: only what is missing is worth waiting for.
    if (extra.length === 0) expect({ missing }).toEqual({ missing: [] });
    for (const { id } of fresh) known.add(id);
    return extra.map(({ told }) => told);
  });
  expect({ unexpected }).toEqual({ unexpected: [] });
}

/** Has everything that looks for what is due look now, and waits until nothing is due any more. */
async function atRest(app: TestApp): Promise<void> {
  // Twice: a look that was under way may have begun before time passed.
  for (let round = 0; round < 2; round += 1) {
    const [clock] = await app.rows<{ now: Date }>('SELECT now()');
    for (const job of sweeps) app.nest.get(JobQueue).add(job, {});
    await eventually(async () => {
      const done = await app.rows('SELECT 1 FROM job_heartbeat WHERE job = ANY ($1) AND done_at > $2', [
        sweeps,
        clock?.now,
      ]);
      expect(done).toHaveLength(sweeps.length);
    });
  }
  await settled(app);
}
