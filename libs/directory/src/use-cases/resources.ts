import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { decodeCursor, limitOf, pageOf, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ResourcePage, ResourceQuery } from '../directory.dto.js';
import { Resource } from '../persistence/resource.entity.js';
import type { ResourceView } from '../resource.dto.js';
import { ShowResources } from './show-resources.js';

/** What the team knows of places and people to link somebody to. */
@Injectable()
export class Resources {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly showing: ShowResources,
    private readonly clock: Clock,
  ) {}

  /** By name; with a search, those in which every word occurs. */
  async list(organizationId: string, query: ResourceQuery): Promise<ResourcePage> {
    const after = decodeCursor(query.cursor, ['text', 'id']);
    const limit = limitOf(query);
    const words = (query.search ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    return this.unitOfWork.run(organizationId, async () => {
      const rows = await this.unitOfWork.query<{ id: string; name: string }>(
        `SELECT id, name FROM resource
         WHERE lower(concat_ws(' ', name, replace(kind, '_', ' '), description, (
             SELECT string_agg(concat_ws(' ', address_1, city, state), ' ') FROM location
             JOIN resource_location ON location_id = location.id WHERE resource_id = resource.id))) LIKE ALL ($1)
           AND ($2::text IS NULL OR kind = $2) AND retired_at IS NULL
           AND ($3::text IS NULL OR (name, id) > ($3, $4::uuid)) ORDER BY name, id LIMIT $5`,
        [words, query.kind ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      const page = pageOf(
        rows,
        limit,
        ({ id }) => id,
        (row) => [row.name, row.id],
      );
      return { ...page, items: await this.showing.cards(page.items, this.clock.now()) };
    });
  }

  /** @throws DomainError `resource.not_found` */
  async card(organizationId: string, id: string): Promise<ResourceView> {
    return this.unitOfWork.run(organizationId, async () => {
      const [card] = await this.showing.cards([id], this.clock.now());
      if (!card) throw new DomainError('resource.not_found');
      return card;
    });
  }

  /** The kind of each of `ids` that is in the directory. Call inside a unit of work. */
  async kindsOf(ids: string[]): Promise<Map<string, Resource['kind']>> {
    if (ids.length === 0) return new Map();
    const found = await this.unitOfWork.manager.find(Resource, {
      select: { id: true, kind: true },
      where: { id: In(ids) },
    });
    return new Map(found.map(({ id, kind }) => [id, kind]));
  }
}
