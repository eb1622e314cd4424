import { createLookup } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const wantedOf = (
  table: string,
): string => `${table}.channel_id = ANY (among) AND deleted_at IS NULL AND purged_at IS NULL AND (writer IS NULL OR author_id = writer)
  AND (since IS NULL OR at >= since) AND (until IS NULL OR at <= until)
  AND (has IS DISTINCT FROM 'question' OR question IS NOT NULL) AND (has IS DISTINCT FROM 'attachment' OR attachments <> '[]')`;

/** Of more than so many, reading from the newest on comes sooner to the first page. */
const MANY = 20_000;

/** Words that are everywhere do not take longer to find than rare ones. */
export class BoundedMessageSearch1790000038110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION search_messages(tsquery, uuid[], uuid, timestamptz, timestamptz, text, integer)',
    );
    await createLookup(
      runner,
      'search_messages(wanted tsquery, among uuid[], writer uuid, since timestamptz, until timestamptz, has text, most integer)',
      'TABLE (channel_id uuid, seq integer)',
      `WITH found AS MATERIALIZED (SELECT * FROM message WHERE search @@ wanted LIMIT ${MANY}),
         many AS MATERIALIZED (SELECT count(*) = ${MANY} AS so FROM found)
       (SELECT found.channel_id, found.seq FROM found
        WHERE NOT (SELECT so FROM many) AND organization_id = current_organization() AND ${wantedOf('found')}
        ORDER BY at DESC, found.channel_id DESC, found.seq DESC LIMIT most)
       UNION ALL
       (SELECT newest.channel_id, newest.seq FROM (SELECT * FROM message WHERE organization_id = current_organization()
          ORDER BY at DESC, message.channel_id DESC, message.seq DESC OFFSET 0) newest
        WHERE (SELECT so FROM many) AND search @@ wanted AND ${wantedOf('newest')} LIMIT most)`,
    );
  }

  down(): Promise<void> {
    throw new Error('The search is not made slow again. Restore a backup instead.');
  }
}
