import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor, pageOf } from './page.js';

describe('cursors', () => {
  it('come back as they were made', () => {
    expect(decodeCursor(encodeCursor(['2026-11-21', 7]), ['text', 'whole'])).toEqual(['2026-11-21', 7]);
    expect(decodeCursor(undefined, ['text'])).toBeUndefined();
  });

  it.each(['', 'x', '%00', encodeCursor([1]), encodeCursor(['a', 'b'])])('refuse %j', (cursor) => {
    expect(() => decodeCursor(cursor, ['text'])).toThrow('cursor.invalid');
  });
});

describe('pageOf', () => {
  it('has a next cursor only when a further row was found', () => {
    const page = (rows: number[]) => pageOf(rows, 2, String, (row) => [row]);
    expect(page([1, 2])).toEqual({ items: ['1', '2'], nextCursor: null });
    expect(page([1, 2, 3])).toEqual({ items: ['1', '2'], nextCursor: encodeCursor([2]) });
  });
});
