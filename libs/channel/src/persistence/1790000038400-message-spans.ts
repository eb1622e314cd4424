import { createLookup } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days of the spans of time that a message belongs to: its day, and what is around it. */
const SPANS = [1, 16, 256] as const;

/** A number that is the organization's own. */
const salted = (number: string): string => `uuid_hash_extended(organization_id, ${number})`;
const EVER = salted('0');

/** Which one of the spans of so many days the moment `at` is in, as a number that is its own for each length. */
const spanOf = (days: number, level: number): string =>
  `${level + 1} + ${SPANS.length} * floor(extract(epoch FROM at - '2020-01-01 00:00:00+00'::timestamptz) / ${86_400 * days})::bigint`;

const itsSpans = SPANS.map((days, level) => salted(spanOf(days, level)));
/** The span that it is in and the one before it. */
const untilIts = SPANS.map((days, level) => {
  const span = spanOf(days, level);
  return `WHEN ${level} THEN ARRAY[${salted(span)}, ${salted(`${span} - ${SPANS.length}`)}]`;
});

/**
 * The newest messages that have the words are found first, however often the words were said before: the index knows of each message
 * whose it is and when it was said, so that only those of a span of time are looked at.
 */
export class MessageSpans1790000038400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION message_spans(organization_id uuid, at timestamptz) RETURNS bigint[]
      LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT ARRAY[${[EVER, ...itsSpans].join(', ')}] $$`);
    await runner.query(`CREATE FUNCTION spans_until(organization_id uuid, at timestamptz, reach integer) RETURNS bigint[]
      LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT CASE reach ${untilIts.join(' ')} ELSE ARRAY[${EVER}] END $$`);
    // Each message is put into it at once: it costs little more, and no search has to read a list of those that are not.
    await runner.query('DROP INDEX message_search');
    await runner.query(
      `CREATE INDEX message_search ON message USING gin (search, message_spans(organization_id, at))
       WITH (fastupdate = off)`,
    );
    await runner.query(
      'DROP FUNCTION search_messages(tsquery, uuid[], uuid, timestamptz, timestamptz, text, integer)',
    );
    await createLookup(
      runner,
      `search_messages(wanted tsquery, among uuid[], writer uuid, since timestamptz, until timestamptz, has text, most integer,
        newest timestamptz, reach integer)`,
      'TABLE (channel_id uuid, seq integer)',
      `WITH found AS MATERIALIZED (SELECT message.channel_id, message.seq, at FROM message
         WHERE search @@ wanted AND message_spans(organization_id, at) && spans_until(current_organization(), newest, reach)
           AND organization_id = current_organization() AND message.channel_id = ANY (among) AND deleted_at IS NULL AND purged_at IS NULL
           AND (writer IS NULL OR author_id = writer) AND (since IS NULL OR at >= since) AND (until IS NULL OR at <= until)
           AND (has IS DISTINCT FROM 'question' OR question IS NOT NULL) AND (has IS DISTINCT FROM 'attachment' OR attachments <> '[]'))
       SELECT found.channel_id, found.seq FROM found ORDER BY at DESC, found.channel_id DESC, found.seq DESC LIMIT most`,
    );
    // The planner does not know how rare a word is, and would rather read all there is.
    for (const way of ['enable_seqscan', 'enable_indexscan'])
      await runner.query(`ALTER FUNCTION search_messages(tsquery, uuid[], uuid, timestamptz, timestamptz, text, integer, timestamptz, integer)
        SET ${way} = off`);
  }

  down(): Promise<void> {
    throw new Error('The search is not made slow again. Restore a backup instead.');
  }
}
