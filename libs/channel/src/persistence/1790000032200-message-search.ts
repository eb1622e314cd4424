import { createLookup } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of messages, without accents: as they are written, and by their English and Spanish stems. */
const configurations = [
  ['message_words', 'simple', 'simple'],
  ['message_english', 'english', 'english_stem'],
  ['message_spanish', 'spanish', 'spanish_stem'],
] as const;

/** Messages are found by their words. */
export class MessageSearch1790000032200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent');
    for (const [name, from, stem] of configurations) {
      await runner.query(`CREATE TEXT SEARCH CONFIGURATION ${name} (COPY = ${from})`);
      await runner.query(
        `ALTER TEXT SEARCH CONFIGURATION ${name} ALTER MAPPING FOR hword, hword_part, word WITH unaccent, ${stem}`,
      );
    }
    // Without positions: nobody looks for phrases, the newest comes first, and the index stays small.
    await runner.query(`CREATE FUNCTION message_vector(text text) RETURNS tsvector LANGUAGE sql STABLE
      SET search_path = public, pg_temp AS $$ SELECT strip(to_tsvector('message_words', text)
        || to_tsvector('message_english', text) || to_tsvector('message_spanish', text)) $$`);
    await runner.query(`ALTER TABLE message ADD COLUMN search tsvector`);
    await runner.query(`UPDATE message SET search = message_vector(text)`);
    await runner.query(`CREATE FUNCTION note_message_words() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
      AS $$ BEGIN NEW.search := message_vector(NEW.text); RETURN NEW; END $$`);
    await runner.query(`CREATE TRIGGER note_message_words BEFORE INSERT OR UPDATE OF text ON message
      FOR EACH ROW EXECUTE FUNCTION note_message_words()`);
    await runner.query(`CREATE INDEX message_search ON message USING gin (search)`);
    await runner.query(`CREATE INDEX message_by_time ON message (organization_id, at, channel_id, seq)`);
    // Row-level security keeps the service from looking words up in an index: this looks for it, in its tenant only.
    await createLookup(
      runner,
      'search_messages(wanted tsquery, among uuid[], writer uuid, since timestamptz, until timestamptz, has text, most integer)',
      'TABLE (channel_id uuid, seq integer)',
      `WITH found AS MATERIALIZED (SELECT * FROM message WHERE search @@ wanted)
       SELECT found.channel_id, found.seq FROM found
       WHERE found.organization_id = current_organization() AND found.channel_id = ANY (among)
         AND (writer IS NULL OR found.author_id = writer) AND (since IS NULL OR found.at >= since)
         AND (until IS NULL OR found.at <= until) AND (has IS DISTINCT FROM 'question' OR found.question IS NOT NULL)
         AND (has IS DISTINCT FROM 'attachment' OR found.attachments <> '[]')
       ORDER BY found.at DESC, found.channel_id DESC, found.seq DESC LIMIT most`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION search_messages(tsquery, uuid[], uuid, timestamptz, timestamptz, text, integer)',
    );
    await runner.query('DROP TRIGGER note_message_words ON message');
    await runner.query('DROP INDEX message_by_time');
    await runner.query('ALTER TABLE message DROP COLUMN search');
    await runner.query('DROP FUNCTION note_message_words()');
    await runner.query('DROP FUNCTION message_vector(text)');
    for (const [name] of configurations) await runner.query(`DROP TEXT SEARCH CONFIGURATION ${name}`);
  }
}
