import { randomUUID } from 'node:crypto';
import { SEARCH_RULES } from '@causeway/directory';
import { randomFrom, type Random } from '@causeway/kernel';
import type { BenchPostgres } from './database.js';
import { kinds, oneOf, placeName, street, towns } from './field-words.js';
import type { Team } from './team.js';

/** Services that are written by one statement. */
const TOGETHER = 5_000;
/** The middle of the state that does not exist, and how far it reaches, in degrees. */
const MIDDLE = { latitude: 40.8, longitude: -77.8 };
const REACH = { latitude: 1, longitude: 2.5 };
/** When it is open: as minutes of the week for the index, and as its schedules say it. */
const HOURS = [
  {
    week: '{[480,1020),[1920,2460),[3360,3900),[4800,5340),[6240,6780)}',
    schedules: [schedule('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '08:00', '17:00')],
  },
  { week: '{[0,10080)}', schedules: [schedule('FREQ=DAILY', '00:00', '00:00')] },
  { week: '{}', schedules: [] },
];

function schedule(rule: string, opensAt: string, closesAt: string) {
  const nothing = {
    firstDay: null,
    validFrom: null,
    validTo: null,
    attendingType: null,
    link: null,
    description: null,
  };
  return { id: randomUUID(), rule, opensAt, closesAt, ...nothing };
}

interface Service {
  id: string;
  location: string;
  name: string;
  kind: string;
  description: string;
  address: string;
  city: string;
  latitude: number;
  longitude: number;
  accepts: string[];
  cost: string[];
  genders: string[];
  languages: string[];
  pathways: string[];
  week: string;
  schedules: object[];
  free: boolean;
}

function service(random: Random): Service {
  const { kind, called, about } = oneOf(random, kinds);
  const some = (share: number, values: string[]): string[] => values.filter(() => random() < share);
  return {
    id: randomUUID(),
    location: randomUUID(),
    name: `${placeName(random)} ${oneOf(random, called)}`,
    kind,
    description: oneOf(random, about),
    address: street(random),
    city: oneOf(random, towns),
    latitude: MIDDLE.latitude + (random() * 2 - 1) * REACH.latitude,
    longitude: MIDDLE.longitude + (random() * 2 - 1) * REACH.longitude,
    accepts: some(0.3, ['methadone', 'buprenorphine', 'medicaid', 'couples', 'walk_ins', 'no_id']),
    cost: some(0.4, ['free', 'sliding_scale', 'insurance']),
    genders: random() < 0.2 ? [oneOf(random, ['woman', 'man'])] : [],
    languages: random() < 0.15 ? ['en', 'es'] : [],
    pathways: some(0.2, ['twelve_step', 'medication', 'smart', 'dharma', 'faith']),
    ...oneOf(random, HOURS),
    free: random() < 0.1,
  };
}

const COLUMNS = `id uuid, location uuid, name text, kind text, description text, address text, city text, latitude float8, longitude float8,
  accepts text[], cost text[], genders text[], languages text[], pathways text[], week text, schedules jsonb, free boolean`;

const RESOURCES = `INSERT INTO resource (id, organization_id, name, kind, description, created_at, updated_at, accepts, cost, genders, languages, pathways, schedules)
  SELECT id, $1, name, kind, description, now(), now(), accepts, cost, genders, languages, pathways, schedules
  FROM jsonb_to_recordset($2::jsonb) AS made (${COLUMNS})`;

const PLACES = `WITH made AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS made (${COLUMNS})),
  placed AS (INSERT INTO location (id, organization_id, created_at, updated_at, address_1, city, state, latitude, longitude)
    SELECT location, $1, now(), now(), address, city, 'PA', latitude, longitude FROM made RETURNING id),
  aged AS (INSERT INTO fact (resource_id, kind, organization_id, confirmed_at, source, check_at)
    SELECT id, 'about', $1, now(), 'import', now() + interval '90 days' FROM made)
  INSERT INTO resource_location (id, organization_id, resource_id, location_id)
  SELECT gen_random_uuid(), $1, made.id, location FROM made JOIN placed ON placed.id = location`;

/** As the directory's own index is written: words by how much they say, and tags for the filters. */
const SEARCHED = `INSERT INTO resource_search (resource_id, organization_id, name, folded_name, words, tags, latitude, longitude, open_week,
    free_until, ageing_at, stale_at, rules)
  SELECT id, $1, name, lower(name),
    setweight(to_tsvector('simple', lower(name)), 'A') || setweight(to_tsvector('simple', replace(kind || ' ' || array_to_string(accepts, ' '), '_', ' ')), 'B')
      || setweight(to_tsvector('simple', lower(city || ' ' || address)), 'C') || setweight(to_tsvector('simple', lower(description)), 'D'),
    ARRAY['kind:' || kind, 'area:' || lower(city)] || ARRAY(SELECT 'accepts:' || unnest(accepts)) || ARRAY(SELECT 'cost:' || unnest(cost))
      || ARRAY(SELECT 'gender:' || unnest(CASE WHEN genders = '{}' THEN '{woman,man,nonbinary}' ELSE genders END))
      || ARRAY(SELECT 'language:' || unnest(CASE WHEN languages = '{}' THEN '{en}' ELSE languages END))
      || ARRAY(SELECT 'pathway:' || unnest(pathways)) || CASE WHEN free THEN ARRAY['room'] ELSE '{}' END,
    latitude, longitude, week::int4multirange, CASE WHEN free THEN now() + interval '1 day' END, now() + interval '60 days', now() + interval '90 days', ${SEARCH_RULES}
  FROM jsonb_to_recordset($2::jsonb) AS made (${COLUMNS})`;

const WORDS = `INSERT INTO resource_word (organization_id, word) SELECT DISTINCT organization_id, lexeme FROM resource_search, unnest(words)
  WHERE length(lexeme) BETWEEN 3 AND 40 AND lexeme !~ '^[0-9]' ON CONFLICT DO NOTHING`;

/** A directory of services that do not exist, with the words of the field. Written as rows: an import of so many takes longer than what is measured. */
export async function writeDirectory(
  postgres: BenchPostgres,
  databaseUrl: string,
  { organizationId }: Team,
  count: number,
): Promise<void> {
  const random = randomFrom('services');
  for (let first = 0; first < count; first += TOGETHER) {
    const made = Array.from({ length: Math.min(TOGETHER, count - first) }, () => service(random));
    const values = [organizationId, JSON.stringify(made)];
    for (const sql of [RESOURCES, PLACES, SEARCHED]) await postgres.run(databaseUrl, sql, values);
  }
  await postgres.run(databaseUrl, WORDS);
}

/** Filters as people set them: mostly none. */
export function filters(random: Random): Record<string, string> {
  if (random() < 0.5) return {};
  return oneOf<Record<string, string>>(random, [
    { kind: 'recovery_house' },
    { openNow: 'true' },
    { hasRoom: 'true' },
    { language: 'es' },
    { gender: 'woman' },
    { accepts: 'methadone' },
    { cost: 'free' },
    { pathway: 'smart' },
    {
      latitude: String(MIDDLE.latitude + random() - 0.5),
      longitude: String(MIDDLE.longitude + random() - 0.5),
      withinMiles: '25',
    },
  ]);
}
