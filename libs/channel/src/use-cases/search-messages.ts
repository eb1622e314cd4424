import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { excerptOf, MARKS } from '../domain/excerpt.js';
import { MESSAGES, showMessage, type MessageRow } from '../persistence/message-row.js';
import type { FoundMessage, FoundMessages, MessageSearchQuery } from '../search.dto.js';
import { Membership } from './membership.js';

const DEFAULT_LIMIT = 20;
/** Most words that are looked for; further ones are left out. */
const MOST_WORDS = 10;
/** So many of the newest messages are looked through one by one: what is said often is among them, and costs no index. */
const NEWEST = 10_000;

interface Key {
  channel_id: string;
  seq: number;
}

interface FoundRow extends MessageRow {
  channel_name: string | null;
  marked: string;
}

/**
 * Finds messages by their words, in English and in Spanish, with or without accents, the newest first. Nothing is found
 * that its asker may not read.
 */
@Injectable()
export class SearchMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly membership: Membership,
  ) {}

  async find(actor: MemberActor, query: MessageSearchQuery): Promise<FoundMessages> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const words = wordsOf(query.q ?? '');
    return this.unitOfWork.run(actor.organizationId, async () => {
      const mine = await this.membership.idsOf(actor);
      const among = query.in === undefined ? mine : mine.filter((id) => id === query.in);
      const wanted = words.length > 0 ? await this.queryOf(words) : null;
      const newest = await this.amongNewest(wanted, among, query, limit);
      // Few of the newest have it: then it is rare, and quickly found in the index.
      const keys =
        newest.length < limit && wanted !== null ? await this.inIndex(wanted, among, query, limit) : newest;
      return { items: await this.shown(keys, wanted) };
    });
  }

  /** Each word as it is written (from three letters on also its beginning), or any with the same stem. */
  private async queryOf(words: string[]): Promise<string> {
    const [row] = await this.unitOfWork.query<{ query: string }>(
      `SELECT string_agg('(' || (to_tsquery('message_words', quote_literal(word) || CASE WHEN length(word) > 2 THEN ':*' ELSE '' END)
         || plainto_tsquery('message_english', word) || plainto_tsquery('message_spanish', word))::text || ')', ' & ') AS query
       FROM unnest($1::text[]) AS word WHERE to_tsquery('message_words', quote_literal(word)) <> ''::tsquery`,
      [words],
    );
    return row?.query ?? '';
  }

  private amongNewest(
    wanted: string | null,
    among: string[],
    query: MessageSearchQuery,
    limit: number,
  ): Promise<Key[]> {
    const window = wanted === null ? '' : `LIMIT ${NEWEST}`;
    return this.unitOfWork.query<Key>(
      `SELECT channel_id, seq FROM (SELECT * FROM message WHERE organization_id = current_organization()
         AND ($4::timestamptz IS NULL OR at >= $4) AND ($5::timestamptz IS NULL OR at <= $5)
         ORDER BY at DESC, channel_id DESC, seq DESC ${window}) newest
       WHERE channel_id = ANY ($2) AND deleted_at IS NULL AND ($1::tsquery IS NULL OR search @@ $1)
         AND ($3::uuid IS NULL OR author_id = $3) AND ($6::text IS DISTINCT FROM 'question' OR question IS NOT NULL)
         AND ($6::text IS DISTINCT FROM 'attachment' OR attachments <> '[]')
       ORDER BY at DESC, channel_id DESC, seq DESC LIMIT $7`,
      parametersOf(wanted, among, query, limit),
    );
  }

  private inIndex(wanted: string, among: string[], query: MessageSearchQuery, limit: number): Promise<Key[]> {
    return this.unitOfWork.query<Key>(
      'SELECT channel_id, seq FROM search_messages($1, $2, $3, $4, $5, $6, $7)',
      parametersOf(wanted, among, query, limit),
    );
  }

  private async shown(keys: Key[], wanted: string | null): Promise<FoundMessage[]> {
    if (keys.length === 0) return [];
    const marked = `ts_headline('message_english', message.text, coalesce($3::tsquery, ''::tsquery),
      'StartSel=${MARKS.start}, StopSel=${MARKS.stop}, MaxWords=35, MinWords=20, ShortWord=0')`;
    const rows = await this.unitOfWork.query<FoundRow>(
      `${MESSAGES.replace('SELECT ', `SELECT ${marked} AS marked, channel.name AS channel_name, `)}
       JOIN channel ON channel.id = message.channel_id
       JOIN unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS given (channel_id, seq, place)
         ON given.channel_id = message.channel_id AND given.seq = message.seq ORDER BY place`,
      [keys.map(({ channel_id: id }) => id), keys.map(({ seq }) => seq), wanted],
    );
    return rows.map((row) => ({
      message: showMessage(row),
      channelName: row.channel_name ?? '',
      ...excerptOf(row.marked),
    }));
  }
}

const wordsOf = (text: string): string[] =>
  (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);

const parametersOf = (wanted: string | null, among: string[], query: MessageSearchQuery, limit: number) => [
  wanted,
  among,
  query.from ?? null,
  query.after ?? null,
  query.before ?? null,
  query.has ?? null,
  limit,
];
