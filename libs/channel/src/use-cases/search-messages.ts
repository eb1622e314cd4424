import { Meanings, type Term } from '@causeway/directory';
import { Clock } from '@causeway/kernel';
import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { excerptOf, MARKS } from '../domain/excerpt.js';
import { MESSAGES, showMessage, type MessageRow } from '../persistence/message-row.js';
import type { FoundMessage, FoundMessages, MessageSearchQuery } from '../search.dto.js';
import { Membership } from './membership.js';

const DEFAULT_LIMIT = 20;
/** Shorter words begin too many. */
const SHORTEST_BEGINNING = 3;
/** So many of the newest messages are looked through one by one, also for what a word begins: that costs an index too much. */
const NEWEST = 2_000;
/** How far back the index is asked: days, weeks, the better part of a year, all. */
const ALL = 3;

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
    private readonly meanings: Meanings,
    private readonly clock: Clock,
  ) {}

  async find(actor: MemberActor, query: MessageSearchQuery): Promise<FoundMessages> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const mine = await this.membership.idsOf(actor);
      const among = query.in === undefined ? mine : mine.filter((id) => id === query.in);
      if (among.length === 0) return { items: [] };
      const terms = await this.meanings.termsOf(split(query.q ?? ''));
      const items = await this.having(terms, among, query);
      if (items.length > 0 || terms.length === 0) return { items };
      // Nobody said it like this: maybe it was misspelled.
      const meant = await this.meanings.meant(terms);
      const likely = new Map(
        [...meant].flatMap(([typed, { words, begun }]) =>
          begun || words.length === 0 ? [] : [[typed, words] as const],
        ),
      );
      if (likely.size === 0) return { items };
      const { whole } = await this.queriesOf(terms, likely);
      const keys = await this.inIndex(whole, among, query, query.limit ?? DEFAULT_LIMIT);
      return { items: await this.shown(keys, whole) };
    });
  }

  private async having(
    terms: readonly Term[],
    among: string[],
    query: MessageSearchQuery,
  ): Promise<FoundMessage[]> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    if (terms.length === 0) return this.shown(await this.amongNewest(null, among, query, limit), null);
    const { whole, begun } = await this.queriesOf(terms, new Map());
    const newest = await this.amongNewest(begun, among, query, limit);
    if (newest.length === limit) return this.shown(newest, begun);
    // Beginnings come last: the index has to gather all that was ever said with them.
    const known = new Set(newest.map(keyOf));
    const older = (await this.inIndex(whole, among, query, limit)).filter((key) => !known.has(keyOf(key)));
    const found = [...newest, ...older].slice(0, limit);
    return this.shown(
      found.length > 0 || whole === begun ? found : await this.inIndex(begun, among, query, limit),
      begun,
    );
  }

  /**
   * Each word as it is written, any with the same stem, or another name for it: `whole`. From three letters on also what it begins:
   * `begun`.
   */
  private async queriesOf(
    terms: readonly Term[],
    likely: ReadonlyMap<string, string[]>,
  ): Promise<{ whole: string; begun: string }> {
    const said = terms.flatMap(({ anyOf, typed = '' }, term) =>
      [...anyOf.map((words) => words.join(' ')), ...(likely.get(typed) ?? [])].map((words) => ({
        ...{ term, words },
        begins: words === typed && typed.length >= SHORTEST_BEGINNING,
      })),
    );
    const [row] = await this.unitOfWork.query<{ whole: string | null; begun: string | null }>(
      `SELECT string_agg('(' || whole || ')', ' & ') AS whole, string_agg('(' || begun || ')', ' & ') AS begun FROM (
         SELECT string_agg('(' || one::text || ')', ' | ') FILTER (WHERE NOT beginning) AS whole,
           string_agg('(' || one::text || ')', ' | ') AS begun
         FROM jsonb_to_recordset($1) AS said (term integer, words text, begins boolean), LATERAL (
           SELECT to_tsquery('message_words', quote_literal(words) || ':*') AS one, true AS beginning WHERE begins
           UNION SELECT plainto_tsquery(how, words), false
           FROM unnest('{message_words,message_english,message_spanish}'::regconfig[]) AS how
         ) AS ways WHERE numnode(one) > 0 GROUP BY term ORDER BY term) AS asked`,
      [JSON.stringify(said)],
    );
    return { whole: row?.whole ?? '', begun: row?.begun ?? '' };
  }

  /** Those of the newest messages that have it; of one channel, the newest of that channel. */
  private amongNewest(
    wanted: string | null,
    among: string[],
    query: MessageSearchQuery,
    limit: number,
  ): Promise<Key[]> {
    const order = query.in === undefined ? 'at DESC, channel_id DESC, seq DESC' : 'seq DESC';
    const window = wanted === null ? '' : `LIMIT ${NEWEST}`;
    return this.unitOfWork.query<Key>(
      `SELECT channel_id, seq FROM (SELECT * FROM message
         WHERE ${query.in === undefined ? 'organization_id = current_organization()' : 'channel_id = ($2::uuid[])[1]'}
         AND ($4::timestamptz IS NULL OR at >= $4) AND ($5::timestamptz IS NULL OR at <= $5) ORDER BY ${order} ${window}) newest
       WHERE channel_id = ANY ($2) AND deleted_at IS NULL AND purged_at IS NULL AND ($1::tsquery IS NULL OR search @@ $1)
         AND ($3::uuid IS NULL OR author_id = $3) AND ($6::text IS DISTINCT FROM 'question' OR question IS NOT NULL)
         AND ($6::text IS DISTINCT FROM 'attachment' OR attachments <> '[]')
       ORDER BY ${order} LIMIT $7`,
      parametersOf(wanted, among, query, limit),
    );
  }

  private async inIndex(
    wanted: string,
    among: string[],
    query: MessageSearchQuery,
    limit: number,
  ): Promise<Key[]> {
    const newest = query.before ?? this.clock.now().toISOString();
    for (let reach = 0; ;) {
      const found = await this.unitOfWork.query<Key>(
        'SELECT channel_id, seq FROM search_messages($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [...parametersOf(wanted, among, query, limit), newest, reach],
      );
      // Enough of the newest: what is older is not even looked at. What nobody said for days is rare, so all of it is little.
      if (found.length === limit || reach === ALL) return found;
      reach = found.length > 0 ? reach + 1 : ALL;
    }
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

const keyOf = ({ channel_id: id, seq }: Key): string => `${id}/${seq}`;

/** "Núñez's" is written as two words in a message. */
const split = (text: string): string => text.replace(/['’]/g, ' ');

const parametersOf = (wanted: string | null, among: string[], query: MessageSearchQuery, limit: number) => [
  wanted,
  among,
  query.from ?? null,
  query.after ?? null,
  query.before ?? null,
  query.has ?? null,
  limit,
];
