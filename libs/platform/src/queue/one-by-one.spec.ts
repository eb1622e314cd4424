import { describe, expect, it } from '@jest/globals';
import type { Logger } from '../logging/logger.js';
import { oneByOne } from './one-by-one.js';

describe('a sweep', () => {
  it('goes on after a row that cannot be done, and writes it down', async () => {
    const done: string[] = [];
    const written: unknown[] = [];
    const logger = { error: (...said: unknown[]) => written.push(said) } as unknown as Logger;
    const lost = new Error('locked for too long');
    await oneByOne(logger, 'Not done', [{ id: 'a' }, { id: 'b' }, { id: 'c' }], async ({ id }) => {
      if (id === 'b') throw lost;
      done.push(id);
    });
    expect(done).toEqual(['a', 'c']);
    expect(written).toEqual([[{ err: lost, id: 'b' }, 'Not done']]);
  });
});
