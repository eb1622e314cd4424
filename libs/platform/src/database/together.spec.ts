import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from '@jest/globals';
import { Together } from './together.js';

/** Remembers what went together; `answer` may fail. */
function recorder(
  answer: (items: number[]) => Promise<number[]> = async (items) => items.map((item) => item * 10),
) {
  const trips: { group: string; items: number[] }[] = [];
  const together = new Together<number, number>(async (group, items) => {
    trips.push({ group, items });
    return answer(items);
  });
  return { trips, together };
}

const refusal = () => Object.assign(new Error('value out of range'), { code: '22003' });

describe('Together', () => {
  it('gives each its own answer', async () => {
    const { trips, together } = recorder();
    await expect(Promise.all([1, 2, 3].map((item) => together.do('a', item)))).resolves.toEqual([10, 20, 30]);
    expect(trips.flatMap(({ items }) => items)).toEqual([1, 2, 3]);
    expect(trips).toHaveLength(1);
  });

  it('takes those who come meanwhile along next, in order', async () => {
    const { trips, together } = recorder();
    const results = [...Array(500).keys()].map(async (item) => {
      if (item % 50 === 0) await new Promise(setImmediate);
      return together.do('a', item);
    });
    await expect(Promise.all(results)).resolves.toEqual([...Array(500).keys()].map((item) => item * 10));
    expect(trips.length).toBeLessThan(20);
    expect(Math.max(...trips.map(({ items }) => items.length))).toBeLessThanOrEqual(100);
  });

  it('never mixes groups', async () => {
    const { trips, together } = recorder();
    await Promise.all([together.do('a', 1), together.do('b', 2), together.do('a', 3)]);
    expect(trips).toEqual([
      { group: 'a', items: [1, 3] },
      { group: 'b', items: [2] },
    ]);
  });

  it('does each alone when the database refuses one of them', async () => {
    const { together } = recorder(async (items) => {
      if (items.includes(2)) throw refusal();
      return items;
    });
    const results = await Promise.allSettled([1, 2, 3].map((item) => together.do('a', item)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('repeats nothing when it is not known whether it was done', async () => {
    const { trips, together } = recorder(async () => {
      throw new Error('Connection terminated unexpectedly');
    });
    const results = await Promise.allSettled([1, 2].map((item) => together.do('a', item)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(trips).toHaveLength(1);
  });

  it('works outside of the context of whoever came first', async () => {
    const storage = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    const together = new Together<number, number>(async (_, items) => {
      seen.push(storage.getStore());
      return items;
    });
    await storage.run('first', async () => {
      await together.do('a', 1);
      expect(storage.getStore()).toBe('first');
    });
    expect(seen).toEqual([undefined]);
  });
});
