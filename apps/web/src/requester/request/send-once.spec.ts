import { describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '@causeway/contracts';
import { Refusal, Unreachable, type CreateRequest, type RequestCreated } from '../api.js';
import type { Shelf } from '../storage.js';
import { persist, sendOnce, type Attempt } from './send-once.js';

const body = (place: string): CreateRequest => ({
  place,
  callBackNumber: '(717) 555-0100',
  reason: 'alcohol',
  personAgreed: 'yes',
});

const refusal = (status: number, code: ErrorCode): Refusal =>
  new Refusal({ type: 'about:blank', title: code, status, code }, undefined);

function memory(): Shelf<Attempt> {
  let kept: Attempt | undefined;
  return { read: () => kept, write: (value) => (kept = value), clear: () => (kept = undefined) };
}

/** A server that keeps its promise about keys, over a network that loses answers on demand. */
function server() {
  const stored = new Map<string, { body: string; answer: RequestCreated }>();
  const world = {
    stored,
    network: 'fine' as 'fine' | 'loses_answers' | 'down',
    refuses: undefined as Refusal | undefined,
  };
  const post = async (key: string, sent: CreateRequest): Promise<RequestCreated> => {
    if (world.network === 'down') throw new Unreachable();
    if (world.refuses) throw world.refuses;
    const known = stored.get(key);
    if (known && known.body !== JSON.stringify(sent)) throw refusal(422, 'request.key_reused');
    const answer = known?.answer ?? created(`K7-${40 + stored.size}`);
    stored.set(key, { body: JSON.stringify(sent), answer });
    if (world.network === 'loses_answers') throw new Unreachable();
    return answer;
  };
  return { world, post };
}

const created = (caseNumber: string): RequestCreated => ({
  id: '0b6c0d3e-0000-4000-8000-000000000000',
  caseNumber,
  status: 'received',
  statusUrl: '/status/cws_x',
  anyoneOnDuty: true,
  likelyDuplicateOf: null,
});

describe('sending a request once', () => {
  it('makes one request although the answer was lost and the button pressed again', async () => {
    const { post, world } = server();
    const shelf = memory();
    world.network = 'loses_answers';
    await expect(sendOnce(shelf, body('ED 12'), post)).rejects.toBeInstanceOf(Unreachable);
    world.network = 'fine';
    const sent = await sendOnce(shelf, body('ED 12'), post);
    expect(sent.earlierWording).toBe(false);
    expect(world.stored.size).toBe(1);
    expect(shelf.read()).toBeUndefined();
  });

  it('finds the stored request when the wording was changed after the lost answer, and says so', async () => {
    const { post, world } = server();
    const shelf = memory();
    world.network = 'loses_answers';
    await expect(sendOnce(shelf, body('ED 12'), post)).rejects.toBeInstanceOf(Unreachable);
    world.network = 'down';
    await expect(sendOnce(shelf, body('ED 13'), post)).rejects.toBeInstanceOf(Unreachable);
    world.network = 'fine';
    const sent = await sendOnce(shelf, body('ED 14'), post);
    expect(sent).toEqual({ created: created('K7-40'), earlierWording: true });
    expect(world.stored.size).toBe(1);
  });

  it('sends the changed wording when the first had never arrived', async () => {
    const { post, world } = server();
    const shelf = memory();
    world.network = 'down';
    await expect(sendOnce(shelf, body('ED 12'), post)).rejects.toBeInstanceOf(Unreachable);
    world.network = 'fine';
    expect((await sendOnce(shelf, body('ED 13'), post)).earlierWording).toBe(false);
    expect([...world.stored.values()].map((each) => each.body)).toEqual([JSON.stringify(body('ED 13'))]);
  });

  it('starts anew after a clear refusal, but not while an earlier try is in doubt', async () => {
    const { post, world } = server();
    const shelf = memory();
    world.refuses = refusal(400, 'request.invalid');
    await expect(sendOnce(shelf, body('?'), post)).rejects.toBeInstanceOf(Refusal);
    expect(shelf.read()).toBeUndefined();

    world.refuses = undefined;
    world.network = 'loses_answers';
    await expect(sendOnce(shelf, body('ED 12'), post)).rejects.toBeInstanceOf(Unreachable);
    world.network = 'fine';
    world.refuses = refusal(400, 'request.invalid');
    await expect(sendOnce(shelf, body('?'), post)).rejects.toBeInstanceOf(Refusal);
    expect(shelf.read()?.bodies).toEqual([body('ED 12')]);
  });

  it('keeps the key of a try in doubt when the next one is told to wait', async () => {
    const { post, world } = server();
    const shelf = memory();
    world.network = 'loses_answers';
    await expect(sendOnce(shelf, body('ED 12'), post)).rejects.toBeInstanceOf(Unreachable);
    world.network = 'fine';
    world.refuses = refusal(429, 'rate.limited');
    await expect(sendOnce(shelf, body('ED 12'), post)).rejects.toBeInstanceOf(Refusal);
    world.refuses = undefined;
    await sendOnce(shelf, body('ED 12'), post);
    expect(world.stored.size).toBe(1);
  });

  it('uses a new key for the next request', async () => {
    const { post, world } = server();
    const shelf = memory();
    await sendOnce(shelf, body('ED 12'), post);
    await sendOnce(shelf, body('ED 12'), post);
    expect(world.stored.size).toBe(2);
  });
});

describe('trying again by itself', () => {
  it('gives up after three tries without an answer', async () => {
    let tries = 0;
    const pauses: number[] = [];
    const act = () => {
      tries += 1;
      return Promise.reject(new Unreachable());
    };
    const sleep = async (milliseconds: number) => void pauses.push(milliseconds);
    await expect(persist(act, () => undefined, sleep)).rejects.toBeInstanceOf(Unreachable);
    expect(tries).toBe(3);
    expect(pauses).toEqual([1_000, 3_000]);
  });

  it('does not repeat what was refused', async () => {
    let tries = 0;
    const act = () => {
      tries += 1;
      return Promise.reject(refusal(429, 'rate.limited'));
    };
    await expect(persist(act, () => undefined)).rejects.toBeInstanceOf(Refusal);
    expect(tries).toBe(1);
  });
});
