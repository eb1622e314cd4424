import { expect } from '@jest/globals';
import type pg from 'pg';
import type { ChannelPhone } from './phone.js';

/** An event as PostgreSQL has it. */
export interface Stored {
  seq: number;
  type: string;
  author_id: string | null;
  client_message_id: string | null;
  text: string | null;
}

/** Seq of the newest event of a channel. */
export async function headOf(owner: pg.Pool, channelId: string): Promise<number> {
  const sql = 'SELECT head_seq FROM channel WHERE id = $1';
  return (await owner.query<{ head_seq: number }>(sql, [channelId])).rows[0]?.head_seq ?? NaN;
}

/** A channel's log. */
export async function logRows(owner: pg.Pool, channelId: string): Promise<Stored[]> {
  const sql =
    'SELECT seq, type, author_id, client_message_id, text FROM channel_event WHERE channel_id = $1 ORDER BY seq';
  return (await owner.query<Stored>(sql, [channelId])).rows;
}

/**
 * Each author's messages, in the order in which they were written, each once.
 * @param each how many that is; undefined: as many as there are, without a hole
 */
export function lookAtAuthors(
  rows: readonly Stored[],
  phones: readonly ChannelPhone[],
  each: (phone: ChannelPhone) => number | undefined,
): void {
  const stored = new Map<string, (string | null)[]>();
  for (const { type, author_id: id, text } of rows) {
    if (type !== 'message.posted' || id === null) continue;
    const texts = stored.get(id) ?? [];
    stored.set(id, texts);
    texts.push(text);
  }
  for (const phone of phones) {
    const texts = stored.get(phone.owner.id) ?? [];
    const length = each(phone) ?? texts.length;
    expect(texts).toEqual(Array.from({ length }, (_, index) => `${phone.owner.id} ${index + 1}`));
  }
}

/** What the phone holds is the log from some seq to the end. */
export function lookAtPhone(phone: ChannelPhone, rows: readonly Stored[]): void {
  const { events, first } = phone.view.log;
  const seen = events.map(
    ({ seq, clientMessageId, text }) => `${seq} ${clientMessageId ?? ''} ${text ?? ''}`,
  );
  const wanted = rows
    .slice(first - 1)
    .map(({ seq, client_message_id: id, text }) => `${seq} ${id ?? ''} ${text ?? ''}`);
  expect(seen.length).toBe(wanted.length);
  expect(seen.findIndex((line, index) => line !== wanted[index])).toBe(-1);
}
