import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { ageingAt, checkAt } from '../domain/freshness.js';
import { weekOf } from '../domain/opening.js';
import { ROOM_TAG, searchTags, searchWords } from '../domain/search-words.js';
import { folded } from '../domain/words.js';
import { schedulesAt } from '../views/opening-view.js';
import { LoadResources, type WholeResource } from './load-resources.js';
import { WITH_MERGED } from './merged.js';
import { OF_THE_PLACE } from './outcomes.js';

const CHUNK = 500;

/** Of the rows made here: raise it when they are made another way, and those that are there are made again. */
export const SEARCH_RULES = 2;

/** Nobody is sent to what is shut for good. */
const usable = new Set(['active', 'temporarily_closed']);

interface Called {
  resource_id: string;
  accepted_at: Date | null;
  full_at: Date | null;
  unreached_at: Date | null;
}

/** Keeps what search looks at in step with what is known. Everything is called inside a unit of work. */
@Injectable()
export class SearchIndex {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loading: LoadResources,
  ) {}

  /** Looks at these resources again. */
  async refresh(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += CHUNK) await this.take(ids.slice(from, from + CHUNK));
  }

  /** Looks again at what is at these places, or run by these providers. */
  async refreshAt(of: 'location' | 'provider', ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const rows = await this.unitOfWork.query<{ id: string }>(
      of === 'location'
        ? 'SELECT DISTINCT resource_id AS id FROM resource_location WHERE location_id = ANY ($1)'
        : 'SELECT id FROM resource WHERE provider_id = ANY ($1)',
      [ids],
    );
    await this.refresh(rows.map(({ id }) => id));
  }

  private async take(ids: string[]): Promise<void> {
    const whole = await this.loading.whole(ids);
    const open = whole.filter(({ resource }) => resource.retiredAt === null && usable.has(resource.status));
    const shown = new Set(open.map(({ resource }) => resource.id));
    await this.unitOfWork.query('DELETE FROM resource_search WHERE resource_id = ANY ($1)', [
      ids.filter((id) => !shown.has(id)),
    ]);
    if (open.length === 0) return;
    const [terms, called] = [await this.termsOf(ids), await this.calledOf(ids)];
    const rows = open.map((each) => ({
      ...rowOf(each, terms.get(each.resource.id) ?? []),
      ...called.get(each.resource.id),
    }));
    await this.unitOfWork.query(STORE, [JSON.stringify(rows)]);
    await this.unitOfWork.query(
      `INSERT INTO resource_word (organization_id, word)
       SELECT DISTINCT current_organization(), lexeme FROM resource_search, unnest(words)
       WHERE resource_id = ANY ($1) AND length(lexeme) BETWEEN 3 AND 40 AND lexeme !~ '^[0-9]' ON CONFLICT DO NOTHING`,
      [[...shown]],
    );
  }

  private async termsOf(ids: string[]): Promise<Map<string, string[]>> {
    const rows = await this.unitOfWork.query<{ id: string; names: string[] }>(
      `SELECT resource_id AS id, array_agg(name) AS names FROM resource_term
       JOIN taxonomy_term ON taxonomy_term.id = term_id WHERE resource_id = ANY ($1) GROUP BY 1`,
      [ids],
    );
    return new Map(rows.map(({ id, names }) => [id, names]));
  }

  private async calledOf(ids: string[]): Promise<Map<string, Called>> {
    const rows = await this.unitOfWork.query<Called>(
      `${WITH_MERGED} SELECT lasting AS resource_id, max(at) FILTER (WHERE outcome = 'accepted') AS accepted_at,
         max(at) FILTER (WHERE outcome = 'full') AS full_at,
         max(at) FILTER (WHERE outcome IN ('no_answer', 'wrong_number')) AS unreached_at
       FROM resource_outcome JOIN merged ON merged.id = resource_id WHERE ${OF_THE_PLACE} GROUP BY 1`,
      [ids],
    );
    return new Map(rows.map((row) => [row.resource_id, row]));
  }
}

function rowOf(whole: WholeResource, terms: string[]): Record<string, unknown> {
  const { resource, provider, places, capacities, facts } = whole;
  const locations = places.map(({ location }) => location);
  const [first, ...others] = locations.filter(({ latitude }) => latitude !== null);
  const schedules =
    places.length === 0 ? resource.schedules : places.flatMap((placed) => schedulesAt(whole, placed));
  const lasting = facts.filter(({ kind }) => kind !== 'capacity');
  const room = facts.find(({ kind }) => kind === 'capacity');
  const isFree = room?.checkAt != null && capacities.some(({ available }) => (available ?? 0) > 0);
  const earliest = (dates: Date[]) => dates.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
  return {
    resource_id: resource.id,
    name: resource.name,
    folded_name: folded(resource.name),
    ...searchWords({ resource, providerName: provider?.name ?? null, locations, terms }),
    tags: [...searchTags({ resource, locations }), ...(isFree ? [ROOM_TAG] : [])],
    latitude: first?.latitude ?? null,
    longitude: first?.longitude ?? null,
    other_places:
      others.length > 0 ? others.flatMap(({ latitude, longitude }) => [latitude, longitude]) : null,
    open_week: `{${weekOf(schedules)
      .map(([start, end]) => `[${start},${end})`)
      .join(',')}}`,
    time_zone: locations.find(({ timeZone }) => timeZone !== null)?.timeZone ?? null,
    free_until: isFree ? room.checkAt : null,
    ageing_at: earliest(lasting.map((fact) => ageingAt(fact, resource.kind))),
    stale_at: earliest(lasting.map((fact) => checkAt(fact, resource.kind))),
  };
}

const STORE = `INSERT INTO resource_search (resource_id, organization_id, name, folded_name, words, tags, latitude, longitude,
    other_places, open_week, time_zone, free_until, ageing_at, stale_at, accepted_at, full_at, unreached_at, rules)
  SELECT resource_id, current_organization(), name, folded_name,
    setweight(to_tsvector('simple', a), 'A') || setweight(to_tsvector('simple', b), 'B')
      || setweight(to_tsvector('simple', c), 'C') || setweight(to_tsvector('simple', d), 'D'),
    tags, latitude, longitude, other_places, open_week, time_zone, free_until, ageing_at, stale_at, accepted_at, full_at,
    unreached_at, ${SEARCH_RULES}
  FROM jsonb_to_recordset($1) AS given (resource_id uuid, name text, folded_name text, a text, b text, c text, d text,
    tags text[], latitude double precision, longitude double precision, other_places double precision[],
    open_week int4multirange, time_zone text, free_until timestamptz, ageing_at timestamptz, stale_at timestamptz,
    accepted_at timestamptz, full_at timestamptz, unreached_at timestamptz)
  ON CONFLICT (resource_id) DO UPDATE SET name = excluded.name, folded_name = excluded.folded_name, words = excluded.words,
    tags = excluded.tags, latitude = excluded.latitude, longitude = excluded.longitude,
    other_places = excluded.other_places, open_week = excluded.open_week, time_zone = excluded.time_zone,
    free_until = excluded.free_until, ageing_at = excluded.ageing_at, stale_at = excluded.stale_at,
    accepted_at = excluded.accepted_at, full_at = excluded.full_at, unreached_at = excluded.unreached_at,
    rules = excluded.rules`;
