import { describe, expect, it } from '@jest/globals';
import { seenBy } from './readers.js';

describe('seenBy', () => {
  it('names the others who have read up to it, not its author', () => {
    const readers = new Map([
      ['tom', { name: 'Tom', upTo: 9 }],
      ['dana', { name: 'Dana', upTo: 9 }],
      ['ana', { name: 'Ana', upTo: 5 }],
      ['lee', { name: 'Lee', upTo: 4 }],
    ]);
    const author = { id: 'dana', name: 'Dana', kind: 'member' as const };
    expect(seenBy({ seq: 5, author }, readers).map(({ name }) => name)).toEqual(['Ana', 'Tom']);
  });
});
