import { uuid } from '../../shared/uuid.js';
import { Refusal, Unreachable, type CreateRequest, type RequestCreated } from '../api.js';
import type { Shelf } from '../storage.js';

/** One ask for a coach, until the server is known to have it: its key, and every wording sent under it. */
export interface Attempt {
  key: string;
  bodies: CreateRequest[];
}

export interface Sent {
  created: RequestCreated;
  /** An earlier wording had arrived although its answer was lost: what was changed since is not in the request. */
  earlierWording: boolean;
}

type Post = (key: string, body: CreateRequest) => Promise<RequestCreated>;

const same = (a: CreateRequest, b: CreateRequest): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether this answer leaves no doubt that this wording was not stored. */
const refused = (error: unknown): boolean => error instanceof Refusal && error.problem.status < 500;

const keyReused = (error: unknown): boolean =>
  error instanceof Refusal && error.problem.code === 'request.key_reused';

/**
 * Sends a request so that it is stored once, however often this is called, also after a reload: the key is kept until
 * success or a clear refusal. When the wording was changed after a lost answer and the server already holds an earlier
 * one under the key, that one is asked for again, so its status page is found instead of a second request being made.
 */
export async function sendOnce(shelf: Shelf<Attempt>, body: CreateRequest, post: Post): Promise<Sent> {
  const before = shelf.read() ?? { key: uuid(), bodies: [] };
  const earlier = before.bodies.filter((each) => !same(each, body));
  shelf.write({ key: before.key, bodies: [...earlier, body] });
  try {
    const sent = await postOrFindEarlier(before.key, body, earlier, post);
    shelf.clear();
    return sent;
  } catch (error) {
    // What was in doubt before stays in doubt, unless the key itself is of no more use.
    if (refused(error)) {
      if (before.bodies.length > 0 && !keyReused(error)) shelf.write(before);
      else shelf.clear();
    }
    throw error;
  }
}

async function postOrFindEarlier(
  key: string,
  body: CreateRequest,
  earlier: CreateRequest[],
  post: Post,
): Promise<Sent> {
  let reason: unknown;
  for (const wording of [body, ...earlier]) {
    try {
      return { created: await post(key, wording), earlierWording: wording !== body };
    } catch (error) {
      if (!keyReused(error)) throw error;
      reason = error;
    }
  }
  throw reason;
}

/** Pauses between tries, in milliseconds: long enough for a phone to change from Wi-Fi to cellular. */
const pauses = [1_000, 3_000];

/** Tries again by itself while no answer comes. `onRetry` is told before each further try. */
export async function persist<Answer>(
  act: () => Promise<Answer>,
  onRetry: () => void,
  sleep = (milliseconds: number) => new Promise<void>((wake) => setTimeout(wake, milliseconds)),
): Promise<Answer> {
  for (const pause of pauses) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      onRetry();
      await sleep(pause);
    }
  }
  return act();
}
