import { decodeCursor, limitOf, pageOf, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { AreaList, ResourcePage, ResourceQuery } from '../directory.dto.js';
import { Resource } from '../persistence/resource.entity.js';
import { ShowResources } from './show-resources.js';

/** What the team knows of places and people to link somebody to. */
@Injectable()
export class Resources {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly showing: ShowResources,
  ) {}

  /** Those that retired, by name. */
  async retired(organizationId: string, query: ResourceQuery): Promise<ResourcePage> {
    const after = decodeCursor(query.cursor, ['text', 'id']);
    const limit = limitOf(query);
    return this.unitOfWork.run(organizationId, async () => {
      const rows = await this.unitOfWork.query<{ id: string; name: string; total: number }>(
        `SELECT id, name, (SELECT count(*)::int FROM resource WHERE retired_at IS NOT NULL) AS total FROM resource
         WHERE retired_at IS NOT NULL AND ($1::text IS NULL OR (name, id) > ($1, $2::uuid)) ORDER BY name, id LIMIT $3`,
        [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      const page = pageOf(
        rows,
        limit,
        ({ id }) => id,
        (row) => [row.name, row.id],
      );
      const rank = { fit: 0, near: 0, fresh: 0, calls: 0 };
      const items = (await this.showing.cards(page.items)).map((card) => ({ ...card, miles: null, rank }));
      return { ...page, items, total: rows[0]?.total ?? 0, isMore: false };
    });
  }

  /** Cities and counties in which something is known, those with most first, and where the middle of it is. */
  async areas(organizationId: string, search = ''): Promise<AreaList> {
    const items = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.query<AreaList['items'][number]>(
        `SELECT area AS name, state, count(DISTINCT resource_id)::int AS count, avg(latitude) AS latitude, avg(longitude) AS longitude
         FROM location JOIN resource_location ON location_id = location.id, LATERAL (VALUES (city), (region)) AS named (area)
         WHERE area IS NOT NULL AND position(lower($1) in lower(area)) > 0
         GROUP BY area, state ORDER BY count DESC, area LIMIT 50`,
        [search],
      ),
    );
    return { items };
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
