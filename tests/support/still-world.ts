import { beforeAll, expect } from '@jest/globals';
import type { ErrorCode } from '@causeway/contracts';
import type { TestApp } from './app.js';
import { fingerprint } from './fingerprint.js';
import type { Client } from './http.js';
import type { Coach } from './people.js';
import { settled } from './settled.js';
import type { World } from './world.js';

export type Who = 'nurse' | 'facility' | 'dispatcher' | 'administrator' | 'Near' | 'Far';

/** One wrong thing to send: who, what, and what has to come back. In the path, `$held` and `$done` are requests. */
export interface Wrong {
  who: Who;
  call: [method: string, path: string, options?: Parameters<Client['send']>[2]];
  /** `field` is one that the problem has to name. */
  expected: [status: number, code: ErrorCode, field?: string];
}

/** An id that nothing has. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

export const json = { 'content-type': 'application/json' };

/** A world in which nothing moves by itself, so that whatever changes was changed by what a test sent. */
export interface StillWorld {
  world(): World & Record<'Near' | 'Far', Coach>;
  /** On its way with Far; Near has declined it. */
  held(): { id: string; assignmentId: string; offerId: string; declinedOfferId: string };
  /** Closed by Near. */
  done(): { id: string; assignmentId: string };
  /** Sends it, and looks that it is refused as it should be and that nothing is different afterwards. */
  isRefused(wrong: Wrong): Promise<void>;
}

/** Makes it before the tests of this file. */
export function useStillWorld(app: TestApp): StillWorld {
  let made: Awaited<ReturnType<typeof make>> | undefined;
  beforeAll(async () => {
    made = await make(app);
  });
  const still = () => {
    if (!made) throw new Error('The world is not made yet');
    return made;
  };
  return {
    world: () => still().world,
    held: () => still().held,
    done: () => still().done,
    isRefused: async ({ who, call: [method, path, options], expected: [status, code, field] }) => {
      const { world, held, done } = still();
      const before = await fingerprint(app, world.organizationId);
      const target = path.replace('$held', held.id).replace('$done', done.id);
      const problem = await world[who].refused(method, target, options);
      expect({ status: problem.status, code: problem.code }).toEqual({ status, code });
      if (field) expect(problem.errors?.map((error) => error.field)).toContain(field);
      expect(await fingerprint(app, world.organizationId)).toEqual(before);
    },
  };
}

async function make(app: TestApp) {
  const world = await app.world({ onDuty: ['Near', 'Far'] });
  const { nurse, Near, Far } = world;
  const first = await nurse.ask();
  const finished = await Near.accept(await Near.offered(first));
  await Near.close(finished);
  const second = await nurse.ask();
  const declined = await Near.offered(second);
  await Near.decline(declined);
  const offer = await Far.offered(second);
  const assignment = await Far.accept(offer);
  await settled(app);
  return {
    world,
    held: {
      id: second.id,
      assignmentId: assignment.id,
      offerId: offer.id,
      declinedOfferId: declined.id,
    },
    done: { id: first.id, assignmentId: finished.id },
  };
}
