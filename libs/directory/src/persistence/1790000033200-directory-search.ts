import { protectTable, APP_ROLE } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kilometres from one point to another on a globe. */
const DISTANCE = `CREATE FUNCTION km_between(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)
  RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN lat1 IS NULL THEN NULL ELSE 12742 * asin(least(1, sqrt(power(sind((lat2 - lat1) / 2), 2)
      + cosd(lat1) * cosd(lat2) * power(sind((lon2 - lon1) / 2), 2)))) END $$`;

/**
 * Row-level security keeps PostgreSQL from using indexes of words, since their operators may leak what they compare. So this
 * runs as the owner, names the tenant itself, and answers ids; the rows are then read as the tenant.
 *
 * Rank, in points: how well the words fit (up to 500), how near (up to 300), how fresh (up to 100), and what came of the last
 * calls (100 or less). Pathways have no part in it.
 */
const SEARCH = `CREATE FUNCTION search_resources(asked jsonb) RETURNS TABLE
    (resource_id uuid, fit integer, near integer, fresh integer, calls integer, km double precision, total integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $function$
  DECLARE
    mine CONSTANT uuid := current_organization();
    found CONSTANT text := concat_ws(' AND ', 'organization_id = $1',
      CASE WHEN asked ? 'words' THEN 'words @@ ($2->>''words'')::tsquery' END,
      CASE WHEN asked ? 'literal' THEN 'position($2->>''literal'' in folded_name) > 0' END,
      CASE WHEN asked ? 'tags' THEN 'tags @> ARRAY(SELECT jsonb_array_elements_text($2->''tags''))' END,
      CASE WHEN asked ? 'minute' THEN 'open_week @> CASE WHEN time_zone IS NULL THEN ($2->>''minute'')::int
        ELSE minute_of_week(($2->>''now'')::timestamptz, time_zone) END' END,
      CASE WHEN asked ? 'free' THEN 'free_until > ($2->>''now'')::timestamptz' END,
      CASE WHEN asked ? 'within' THEN
        '(other_places IS NOT NULL OR latitude BETWEEN ($2->>''south'')::float8 AND ($2->>''north'')::float8)' END);
    km_to CONSTANT text := CASE WHEN NOT asked ? 'latitude' THEN 'NULL::float8' ELSE
      'least(km_between(latitude, longitude, ($2->>''latitude'')::float8, ($2->>''longitude'')::float8),
        CASE WHEN other_places IS NULL THEN NULL ELSE
        (SELECT min(km_between(other_places[i], other_places[i + 1], ($2->>''latitude'')::float8, ($2->>''longitude'')::float8))
         FROM generate_series(1, cardinality(other_places) - 1, 2) AS i) END)' END;
    fits CONSTANT text := CASE WHEN asked ? 'words'
      THEN '(500 * least(1, ts_rank(''{0.1, 0.25, 0.5, 1.0}'', words, ($2->>''words'')::tsquery)))::int' ELSE '0' END;
    fresh CONSTANT text := 'CASE WHEN ageing_at > ($2->>''now'')::timestamptz THEN 100
      WHEN stale_at > ($2->>''now'')::timestamptz THEN 50 ELSE 0 END';
    calls CONSTANT text := 'CASE WHEN accepted_at > ($2->>''now'')::timestamptz - interval ''30 days'' THEN 100 ELSE 0 END
      - CASE WHEN full_at > ($2->>''now'')::timestamptz - interval ''12 hours'' THEN 100 ELSE 0 END
      - CASE WHEN unreached_at > ($2->>''now'')::timestamptz - interval ''7 days'' THEN 50 ELSE 0 END';
    sorted CONSTANT text := CASE asked->>'order' WHEN 'name' THEN 'name, resource_id'
      WHEN 'distance' THEN 'km NULLS LAST, resource_id' ELSE 'fit + near + fresh + calls DESC, name, resource_id' END;
  BEGIN
    RETURN QUERY EXECUTE format(
      'WITH hit AS MATERIALIZED (
         SELECT resource_id, name, %s AS fit, %s AS fresh, %s AS calls, %s AS km FROM resource_search WHERE %s
       ), ranked AS MATERIALIZED (
         SELECT *, CASE WHEN km IS NULL THEN 0 ELSE (300 * exp(-least(km, 1000) / 20))::int END AS near FROM hit %s
       )
       SELECT resource_id, fit, near, fresh, calls, km, (SELECT count(*)::int FROM ranked) FROM ranked
       ORDER BY %s OFFSET ($2->>''skip'')::int LIMIT ($2->>''limit'')::int',
      fits, fresh, calls, km_to, found,
      CASE WHEN asked ? 'within' THEN 'WHERE km <= ($2->>''within'')::float8' ELSE '' END, sorted)
    USING mine, asked;
  END $function$`;

const MINUTE = `CREATE FUNCTION minute_of_week(at timestamptz, zone text) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT (extract(isodow FROM at AT TIME ZONE zone)::int - 1) * 1440
    + extract(hour FROM at AT TIME ZONE zone)::int * 60 + extract(minute FROM at AT TIME ZONE zone)::int $$`;

/** For words that begin none of the directory's: those that are spelled alike, the likest first. */
const SIMILAR = `CREATE FUNCTION similar_words(typed text[]) RETURNS TABLE (asked text, word text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT each, likest.word FROM unnest(typed) AS each, LATERAL (
      SELECT resource_word.word FROM resource_word WHERE organization_id = current_organization()
      ORDER BY resource_word.word <-> each LIMIT 4) AS likest
    WHERE NOT EXISTS (SELECT FROM resource_word WHERE organization_id = current_organization()
      AND resource_word.word >= each COLLATE "C" AND resource_word.word < each || '\uffff' COLLATE "C")
    -- Who misspells a word still begins it rightly, or comes very near.
    AND similarity(likest.word, each) > CASE WHEN left(likest.word, 1) = left(each, 1) THEN 0.25 ELSE 0.45 END $$`;

const definers = ['search_resources(jsonb)', 'similar_words(text[])'];

/** What search looks at. */
export class DirectorySearch1790000033200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gin`);
    await this.makeTables(runner);
    await this.bringOver(runner);
    for (const made of [DISTANCE, MINUTE, SEARCH, SIMILAR]) await runner.query(made);
    for (const callable of definers) {
      await runner.query(`REVOKE ALL ON FUNCTION ${callable} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${callable} TO ${APP_ROLE}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const callable of [...definers, 'minute_of_week(timestamptz, text)', 'km_between'])
      await runner.query(`DROP FUNCTION ${callable}`);
    await runner.query('DROP TABLE search_synonyms, resource_word, resource_search');
  }

  private async makeTables(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE resource_search (
      resource_id uuid PRIMARY KEY REFERENCES resource,
      organization_id uuid NOT NULL REFERENCES organization,
      name text NOT NULL,
      folded_name text NOT NULL,
      words tsvector NOT NULL,
      tags text[] NOT NULL,
      latitude double precision,
      longitude double precision,
      other_places double precision[],
      open_week int4multirange NOT NULL,
      time_zone text,
      free_until timestamptz,
      ageing_at timestamptz,
      stale_at timestamptz,
      accepted_at timestamptz,
      full_at timestamptz,
      unreached_at timestamptz
    )`);
    await runner.query(
      `CREATE INDEX resource_search_by_name ON resource_search (organization_id, name, resource_id)`,
    );
    await runner.query(
      `CREATE INDEX resource_search_words ON resource_search USING gin (organization_id, words)`,
    );
    await runner.query(
      `CREATE INDEX resource_search_tags ON resource_search USING gin (organization_id, tags)`,
    );
    await runner.query(`CREATE INDEX resource_search_place ON resource_search (organization_id, latitude)
      WHERE latitude IS NOT NULL`);
    await runner.query(`CREATE TABLE resource_word (
      organization_id uuid NOT NULL REFERENCES organization,
      word text COLLATE "C" NOT NULL,
      PRIMARY KEY (organization_id, word)
    )`);
    await runner.query(`CREATE INDEX resource_word_similar ON resource_word
      USING gist (organization_id, word gist_trgm_ops)`);
    await runner.query(`CREATE TABLE search_synonyms (
      organization_id uuid PRIMARY KEY REFERENCES organization,
      groups jsonb NOT NULL,
      set_at timestamptz NOT NULL,
      set_by uuid NOT NULL REFERENCES member
    )`);
    for (const table of ['resource_search', 'resource_word', 'search_synonyms'])
      await protectTable(runner, table);
  }

  /** What was known until now: a name, a kind, some words, and an address. Later changes are indexed with all that is known. */
  private async bringOver(runner: QueryRunner): Promise<void> {
    await runner.query(`INSERT INTO resource_search (resource_id, organization_id, name, folded_name, words, tags, open_week, ageing_at, stale_at)
      SELECT id, organization_id, name, lower(name),
        setweight(to_tsvector('simple', lower(name)), 'A') || setweight(to_tsvector('simple', replace(kind, '_', ' ')), 'B')
          || setweight(to_tsvector('simple', lower(coalesce((SELECT string_agg(address_1, ' ') FROM location
               JOIN resource_location ON location_id = location.id WHERE resource_id = resource.id), ''))), 'C')
          || setweight(to_tsvector('simple', lower(coalesce(description, ''))), 'D'),
        ARRAY['kind:' || kind, 'gender:woman', 'gender:man', 'gender:nonbinary', 'language:en'], '{}',
        created_at + interval '90 days', created_at + interval '180 days'
      FROM resource`);
    await runner.query(`INSERT INTO resource_word (organization_id, word) SELECT DISTINCT organization_id, lexeme
      FROM resource_search, unnest(words) WHERE length(lexeme) BETWEEN 3 AND 40 AND lexeme !~ '^[0-9]'`);
  }
}
