import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { uuidOf } from '../../hsds/ids.js';
import { ownTaxonomyOf, ownTermOf, type OwnField } from '../../hsds/own-terms.js';
import type { HsdsQuery } from '../hsds.dto.js';

export interface FoundIds {
  ids: string[];
  total: number;
}

export interface Span {
  offset: number;
  limit: number;
}

/** Collects conditions, with their values as parameters. */
class Conditions {
  readonly values: unknown[] = [];
  readonly all: string[] = [];

  add(sql: (parameter: string) => string, value: unknown): void {
    this.values.push(value);
    this.all.push(sql(`$${this.values.length}`));
  }

  get sql(): string {
    return this.all.length > 0 ? this.all.join(' AND ') : 'true';
  }
}

const columns: Record<OwnField, string> = {
  kind: 'resource.kind',
  pathways: 'resource.pathways',
  genders: 'resource.genders',
  populations: 'resource.populations',
  accepts: 'resource.accepts',
  cost: 'resource.cost',
};

/** Finds what the lists of the standard's API ask for. Everything is called inside a unit of work. */
@Injectable()
export class FindServices {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async services(query: HsdsQuery, span: Span): Promise<FoundIds> {
    const where = await this.conditions(query);
    return this.find('resource.id', 'FROM resource', where, 'resource.name, resource.id', span);
  }

  async places(query: HsdsQuery, span: Span): Promise<FoundIds> {
    const where = await this.conditions(query);
    if (query.postcode) {
      const { postcode, proximity } = query;
      if (proximity === undefined) where.add((code) => `location.postal_code LIKE ${code} || '%'`, postcode);
      else {
        where.values.push(postcode);
        const code = `$${where.values.length}`;
        // Metres on a sphere (haversine), from the middle of the places with that code.
        where.add(
          (
            metres,
          ) => `EXISTS (SELECT 1 FROM (SELECT avg(latitude) AS lat, avg(longitude) AS lon FROM location WHERE postal_code LIKE ${code} || '%') middle
            WHERE 12742000 * asin(sqrt(sin(radians(location.latitude - lat) / 2) ^ 2
              + cos(radians(lat)) * cos(radians(location.latitude)) * sin(radians(location.longitude - lon) / 2) ^ 2)) <= ${metres})`,
          proximity,
        );
      }
    }
    const from = `FROM resource_location place JOIN resource ON resource.id = place.resource_id
      JOIN location ON location.id = place.location_id`;
    return this.find('place.id', from, where, 'resource.name, place.id', span);
  }

  async providers({ search, taxonomy_id, taxonomy_term_id }: HsdsQuery, span: Span): Promise<FoundIds> {
    const where = new Conditions();
    for (const word of wordsOf(search))
      where.add(
        (like) => `lower(concat_ws(' ', provider.name, alternate_name, description)) LIKE ${like}`,
        word,
      );
    if (taxonomy_id || taxonomy_term_id) {
      const inner = await this.conditions({
        ...(taxonomy_id && { taxonomy_id }),
        ...(taxonomy_term_id && { taxonomy_term_id }),
      });
      const shifted = inner.sql.replace(/\$(\d+)/g, (_, index) => `$${Number(index) + where.values.length}`);
      where.values.push(...inner.values);
      where.all.push(
        `EXISTS (SELECT 1 FROM resource WHERE resource.provider_id = provider.id AND ${shifted})`,
      );
    }
    return this.find('provider.id', 'FROM provider', where, 'provider.name, provider.id', span);
  }

  private async conditions(query: HsdsQuery): Promise<Conditions> {
    const where = new Conditions();
    where.all.push('resource.retired_at IS NULL');
    for (const word of wordsOf(query.search))
      where.add(
        (like) =>
          `lower(concat_ws(' ', resource.name, resource.alternate_name, resource.description)) LIKE ${like}`,
        word,
      );
    if (query.modified_after) where.add((time) => `resource.updated_at >= ${time}`, query.modified_after);
    if (query.organization_id)
      where.add(
        (id) => `coalesce(resource.provider_id, resource.organization_id) = ${id}`,
        query.organization_id,
      );
    if (query.taxonomy_term_id) this.addTerm(where, query.taxonomy_term_id);
    if (query.taxonomy_id) await this.addTaxonomy(where, query.taxonomy_id);
    return where;
  }

  private addTerm(where: Conditions, id: string): void {
    const own = ownTermOf(id);
    if (own)
      where.add(
        (code) =>
          own.field === 'kind' ? `resource.kind = ${code}` : `${code} = ANY (${columns[own.field]})`,
        own.code,
      );
    else
      where.add(
        (term) =>
          `EXISTS (SELECT 1 FROM resource_term sorted WHERE sorted.resource_id = resource.id AND sorted.term_id = ${term})`,
        id,
      );
  }

  private async addTaxonomy(where: Conditions, id: string): Promise<void> {
    const own = ownTaxonomyOf(id);
    if (own === 'kind') return;
    if (own) where.all.push(`cardinality(${columns[own]}) > 0`);
    else
      where.add(
        (
          name,
        ) => `EXISTS (SELECT 1 FROM resource_term sorted JOIN taxonomy_term term ON term.id = sorted.term_id
          WHERE sorted.resource_id = resource.id AND term.taxonomy = ${name})`,
        // Its id is made of its name.
        (await this.taxonomyNames()).find((name) => uuidOf('taxonomy', name) === id) ?? '',
      );
  }

  /** The names of the taxonomies that lists brought along. */
  async taxonomyNames(): Promise<string[]> {
    const sql = 'SELECT DISTINCT taxonomy AS name FROM taxonomy_term ORDER BY 1';
    return (await this.unitOfWork.query<{ name: string }>(sql)).map(({ name }) => name);
  }

  private async find(
    id: string,
    from: string,
    where: Conditions,
    order: string,
    { offset, limit }: Span,
  ): Promise<FoundIds> {
    const [counted] = await this.unitOfWork.query<{ total: number }>(
      `SELECT count(*)::int AS total ${from} WHERE ${where.sql}`,
      where.values,
    );
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT ${id} AS id ${from} WHERE ${where.sql} ORDER BY ${order} LIMIT ${Number(limit)} OFFSET ${Number(offset)}`,
      where.values,
    );
    return { ids: rows.map((row) => row.id), total: counted?.total ?? 0 };
  }
}

const wordsOf = (search: string | undefined): string[] =>
  (search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
