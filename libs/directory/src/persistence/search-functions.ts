/** What search asks of PostgreSQL. */
/** Kilometres to the nearest place of a resource. Few have several: the others are looked at apart, so that the rest can be part of a plan. */
const NEAREST = [
  `CREATE FUNCTION km_to_others(others double precision[], lat double precision, lon double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT min(km_between(others[i], others[i + 1], lat, lon)) FROM generate_series(1, cardinality(others) - 1, 2) AS i $$`,
  `CREATE FUNCTION km_to_nearest(latitude double precision, longitude double precision, others double precision[],
      lat double precision, lon double precision) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN others IS NULL THEN km_between(latitude, longitude, lat, lon)
      ELSE least(km_between(latitude, longitude, lat, lon), km_to_others(others, lat, lon)) END $$`,
];

/** Fine cells are a tenth of a degree wide, coarse ones (negative) a whole one. */
const fineCell = (lat: string, lon: string) =>
  `floor(${lat} * 10 + 900)::int * 3600 + (floor(${lon} * 10 + 1800)::int % 3600)`;
const coarseCell = (lat: string, lon: string) =>
  `-1 - floor(${lat} + 90)::int * 360 - (floor(${lon} + 180)::int % 360)`;

const PLACE_CELLS = [
  // Of a resource with several places: looked at apart, so that the rest can be part of a plan. An index looks for it nowhere but where it is said to be.
  `CREATE OR REPLACE FUNCTION place_cells_of_several(latitude double precision, longitude double precision, others double precision[])
    RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT ARRAY(SELECT unnest(ARRAY[${fineCell('lat', 'lon')}, ${coarseCell('lat', 'lon')}])
        FROM (SELECT latitude AS lat, longitude AS lon
          UNION ALL SELECT others[i], others[i + 1] FROM generate_series(1, cardinality(others) - 1, 2) AS i) AS places) $$`,
  `CREATE OR REPLACE FUNCTION place_cells(latitude double precision, longitude double precision, others double precision[])
    RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT CASE WHEN latitude IS NULL THEN '{}' WHEN others IS NOT NULL THEN public.place_cells_of_several(latitude, longitude, others)
        ELSE ARRAY[${fineCell('latitude', 'longitude')}, ${coarseCell('latitude', 'longitude')}] END $$`,
];

/** null: so many that it is no use to name them. */
const CELLS_AROUND = `CREATE FUNCTION cells_around(lat double precision, lon double precision, km double precision) RETURNS integer[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT CASE WHEN abs(lat) + high > 85 OR km > 250 THEN NULL
        WHEN km > 25 THEN ARRAY(SELECT -1 - (y + 90) * 360 - ((x + 540) % 360)
          FROM generate_series(floor(lat - high)::int, floor(lat + high)::int) AS y, generate_series(floor(lon - wide)::int, floor(lon + wide)::int) AS x)
        ELSE ARRAY(SELECT (y + 900) * 3600 + ((x + 5400) % 3600)
          FROM generate_series(floor(10 * (lat - high))::int, floor(10 * (lat + high))::int) AS y,
            generate_series(floor(10 * (lon - wide))::int, floor(10 * (lon + wide))::int) AS x) END
      FROM (SELECT km / 111 AS high, km / 111 / cosd(least(abs(lat) + km / 111, 89)) AS wide) AS reach $$`;

/**
 * Which part of the directory a resource is in, if it is cut into 2, 4 … 128 parts by chance. The first part of each kind has its
 * number, and holds the first ones of all that are finer.
 */
const PARTS = `CREATE OR REPLACE FUNCTION resource_parts(id uuid) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY[${[128, 64, 32, 16, 8, 4, 2].map((parts) => `${parts} + (uuid_hash(id) & ${parts - 1})`).join(', ')}] $$`;

/** The condition that a search puts to \`resource_search\`; its parameters are {@link GIVEN}. */
const ASKED = `CREATE FUNCTION resources_asked(asked jsonb) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = public, pg_temp AS $function$
    SELECT concat_ws(' AND ', 'organization_id = $1',
      CASE WHEN asked ? 'match' THEN CASE WHEN asked ? 'named' THEN 'ts_filter(words, ''{a}'') @@ $3' ELSE 'words @@ $3' END END,
      CASE WHEN asked ? 'tags' THEN 'tags @> $4' END,
      CASE WHEN asked ? 'literal' THEN 'position($2->>''literal'' in folded_name) > 0' END,
      CASE WHEN asked ? 'minute' THEN 'open_week @> CASE WHEN time_zone IS NULL THEN ($2->>''minute'')::int
        ELSE minute_of_week($5, time_zone) END' END,
      CASE WHEN asked ? 'free' THEN 'free_until > $5' END,
      CASE WHEN asked ? 'within' THEN
        CASE WHEN cells_around((asked->>'latitude')::float8, (asked->>'longitude')::float8, (asked->>'within')::float8) IS NOT NULL
          THEN 'place_cells(latitude, longitude, other_places) && cells_around($6, $7, ($2->>''within'')::float8) AND ' ELSE '' END
        || 'km_to_nearest(latitude, longitude, other_places, $6, $7) <= ($2->>''within'')::float8' END,
      CASE WHEN asked ? 'oneOf' THEN '(resource_parts(resource_id) @> ARRAY[($2->>''oneOf'')::int]
        OR accepted_at > $5 - interval ''30 days'''
        || CASE WHEN asked ? 'namesToo' THEN ' OR ts_filter(words, ''{a}'') @@ $3)' ELSE ')' END END) $function$`;

const GIVEN = `current_organization(), asked, (asked->>'match')::tsquery, ARRAY(SELECT jsonb_array_elements_text(asked->'tags')),
  (asked->>'now')::timestamptz, (asked->>'latitude')::float8, (asked->>'longitude')::float8`;

/** How many there are, up to \`most\`. */
const COUNT = `CREATE FUNCTION count_resources(asked jsonb, most integer) RETURNS TABLE (total integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $function$
  BEGIN
    RETURN QUERY EXECUTE format('SELECT count(*)::int FROM (SELECT FROM resource_search WHERE %s LIMIT $8) AS found',
      resources_asked(asked)) USING ${GIVEN}, most;
  END $function$`;

/**
 * About how many the index finds (`hits`, wherever they are, open or not), how many of them have the words in their name, how far the
 * nearest 600 reach, in kilometres, and how many are really what is asked for (`total`): by one of 128 that stands for all. Which one is
 * settled by its id, so that the same search always takes the same way.
 */
const SAMPLE = `CREATE FUNCTION sample_resources(asked jsonb)
  RETURNS TABLE (hits integer, named integer, reach double precision, total integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $function$
  BEGIN
    RETURN QUERY EXECUTE format('SELECT 128 * count(*)::int, %s, %s, 128 * count(*) FILTER (WHERE %s)::int
        FROM resource_search WHERE %s AND resource_parts(resource_id) @> ''{128}''',
      CASE WHEN asked ? 'match' THEN '128 * count(*) FILTER (WHERE ts_filter(words, ''{a}'') @@ $3)::int' ELSE '0' END,
      CASE WHEN asked ? 'latitude' THEN '(array_agg(km_to_nearest(latitude, longitude, other_places, $6, $7) ORDER BY
        km_to_nearest(latitude, longitude, other_places, $6, $7)))[5]' ELSE 'NULL::float8' END,
      resources_asked(asked), resources_asked(asked - '{minute,free,within}'::text[])) USING ${GIVEN};
  END $function$`;

/**
 * Row-level security keeps PostgreSQL from using indexes of words, since their operators may leak what they compare. So this
 * runs as the owner, names the tenant itself, and answers ids; the rows are then read as the tenant.
 *
 * Rank, in points: how well the words fit (up to 500), how near (up to 300), how fresh (up to 100), and what came of the last
 * calls (100 or less). Pathways have no part in it. \`found\`: how many were ranked; 0 in the order of names, which reads no more rows than it
 * answers.
 */
const SEARCH = `CREATE FUNCTION search_resources(asked jsonb) RETURNS TABLE
    (resource_id uuid, fit integer, near integer, fresh integer, calls integer, km double precision, found integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $function$
  DECLARE
    km_to CONSTANT text := CASE WHEN asked ? 'latitude'
      THEN 'km_to_nearest(latitude, longitude, other_places, $6, $7)' ELSE 'NULL::float8' END;
    fits CONSTANT text := CASE WHEN asked ? 'words'
      THEN '(500 * least(1, ts_rank(''{0.1, 0.25, 0.5, 1.0}'', words, ($2->>''words'')::tsquery)))::int' ELSE '0' END;
    hit CONSTANT text := format('SELECT resource_id, name, %s AS fit, %s AS km,
      CASE WHEN ageing_at > $5 THEN 100 WHEN stale_at > $5 THEN 50 ELSE 0 END AS fresh,
      CASE WHEN accepted_at > $5 - interval ''30 days'' THEN 100 ELSE 0 END
        - CASE WHEN full_at > $5 - interval ''12 hours'' THEN 100 ELSE 0 END
        - CASE WHEN unreached_at > $5 - interval ''7 days'' THEN 50 ELSE 0 END AS calls
      FROM resource_search WHERE %s', fits, km_to, resources_asked(asked));
    near CONSTANT text := 'CASE WHEN km IS NULL THEN 0 ELSE (300 * exp(-least(km, 1000) / 20))::int END';
    page CONSTANT text := 'OFFSET ($2->>''skip'')::int LIMIT ($2->>''limit'')::int';
  BEGIN
    IF asked->>'order' = 'name' THEN
      RETURN QUERY EXECUTE format('SELECT resource_id, fit, %s, fresh, calls, km, 0 FROM (%s) AS hit ORDER BY name, resource_id %s',
        near, hit, page) USING ${GIVEN};
    ELSE
      RETURN QUERY EXECUTE format(
        'WITH hit AS MATERIALIZED (%s), ranked AS MATERIALIZED (SELECT *, %s AS near FROM hit)
         SELECT resource_id, fit, near, fresh, calls, km, (SELECT count(*)::int FROM ranked) FROM ranked ORDER BY %s %s',
        hit, near, CASE asked->>'order' WHEN 'distance' THEN 'km NULLS LAST, resource_id'
          ELSE 'fit + near + fresh + calls DESC, name, resource_id' END, page) USING ${GIVEN};
    END IF;
  END $function$`;

/**
 * The words of the directory that a typed one begins; where there is none, those that are spelled alike, the likest first. An index
 * finds several whole words much faster than one beginning: only of more than twenty it has to look for the beginning itself.
 */
const MEANT = `CREATE FUNCTION words_meant(typed text[]) RETURNS TABLE (asked text, word text, begun boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH beginning AS (SELECT asked, begun.word FROM unnest(typed) AS asked, LATERAL (
      SELECT resource_word.word FROM resource_word WHERE organization_id = current_organization()
        AND resource_word.word >= asked COLLATE "C" AND resource_word.word < asked || '\uffff' COLLATE "C"
      ORDER BY resource_word.word LIMIT 21) AS begun)
    SELECT beginning.asked, beginning.word, true FROM beginning
    UNION ALL SELECT wrong, likest.word, false FROM unnest(typed) AS wrong, LATERAL (
      SELECT resource_word.word FROM resource_word WHERE organization_id = current_organization()
      ORDER BY resource_word.word <-> wrong LIMIT 4) AS likest
    WHERE length(wrong) > 3 AND NOT EXISTS (SELECT FROM beginning WHERE beginning.asked = wrong)
    -- Who misspells a word still begins it rightly, or comes very near.
    AND similarity(likest.word, wrong) > CASE WHEN left(likest.word, 1) = left(wrong, 1) THEN 0.25 ELSE 0.45 END $$`;

/** Made anew since the first of them: in the order in which they need each other. */
export const cheaperFunctions = [...PLACE_CELLS, PARTS, ASKED, SAMPLE];

/** In the order in which they need each other. */
export const searchFunctions = [
  ...NEAREST,
  ...PLACE_CELLS,
  CELLS_AROUND,
  PARTS,
  ASKED,
  COUNT,
  SAMPLE,
  SEARCH,
  MEANT,
];
