import { expect } from '@jest/globals';
import type { AppHost } from './app.js';
import { eventually } from './eventually.js';

/** Waits until the engine has looked at everything that is due, so that nothing moves by itself from now on. */
export async function settled(app: Pick<AppHost, 'owner' | 'now'>): Promise<void> {
  await eventually(async () => {
    const due = await app.owner.query('SELECT id FROM coach_request WHERE next_action_at <= $1', [app.now()]);
    expect(due.rows).toEqual([]);
  });
}
