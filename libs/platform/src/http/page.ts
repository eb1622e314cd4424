import { DomainError } from '@causeway/contracts';
import { ShowsText, TextField, WholeQuery } from './fields.js';

/** Query of every list: `limit` rows from 1 to 100 (default 50), and the `cursor` of the page before. */
export class PageQuery {
  @WholeQuery({ min: 1, max: 100 })
  limit?: number;

  @TextField({ max: 200, optional: true })
  cursor?: string;
}

/** What a list answers beside its items. */
export class Page {
  @ShowsText({
    nullable: true,
    description: 'Give it as `cursor` to get the next page; null on the last one.',
  })
  nextCursor!: string | null;
}

export const limitOf = (query: PageQuery): number => query.limit ?? 50;

/** The sort key of the last row, as opaque text. */
export const encodeCursor = (key: (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

type Part = 'text' | 'time' | 'id' | 'whole';

const isPart: Record<Part, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  time: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !isNaN(Date.parse(value)),
  id: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  whole: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
};

/**
 * The sort key in a cursor.
 * @throws DomainError `cursor.invalid` when it was not made by {@link encodeCursor} for these parts
 */
export function decodeCursor(cursor: string | undefined, parts: Part[]): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    const fits = Array.isArray(key) && key.length === parts.length;
    if (fits && parts.every((part, index) => isPart[part](key[index]))) return key as (string | number)[];
  } catch {
    // falls through: whatever it was, it is no cursor of ours
  }
  throw new DomainError('cursor.invalid');
}

/** Cuts `rows`, of which one more than `limit` was asked for, into a page. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  show: (row: Row) => Item,
  key: (row: Row) => (string | number)[],
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(show), nextCursor: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
