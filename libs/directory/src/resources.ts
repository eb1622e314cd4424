import { Clock } from '@causeway/kernel';
import { Audit, decodeCursor, limitOf, pageOf, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { CreateResource, ResourceView, ResourcePage, ResourceQuery } from './directory.dto.js';
import { In } from 'typeorm';
import { Resource } from './resource.entity.js';

interface ResourceRow extends Omit<ResourceView, 'addedBy' | 'createdAt'> {
  added_by_name: string;
  created_at: Date;
}

/** What the team knows of places and people to link somebody to. */
@Injectable()
export class Resources {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
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
    const rows = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.query<ResourceRow>(
        `SELECT resource.id, name, kind, description, phone, address, url, resource.created_at, display_name AS added_by_name
         FROM resource JOIN member ON member.id = added_by
         WHERE resource_words(resource) LIKE ALL ($1) AND ($2::text IS NULL OR kind = $2)
           AND ($3::text IS NULL OR (name, resource.id) > ($3, $4::uuid)) ORDER BY name, resource.id LIMIT $5`,
        [words, query.kind ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
    return pageOf(
      rows,
      limit,
      ({ added_by_name: addedBy, created_at, ...resource }) => ({
        ...resource,
        addedBy,
        createdAt: created_at.toISOString(),
      }),
      (row) => [row.name, row.id],
    );
  }

  async add(actor: MemberActor, body: CreateResource): Promise<ResourceView> {
    const { organizationId, memberId } = actor;
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const { name, kind, description = null, phone = null, address = null, url = null } = body;
      const createdAt = this.clock.now();
      const { id } = await manager.save(
        manager.create(Resource, {
          organizationId,
          name,
          kind,
          description,
          phone,
          address,
          url,
          addedBy: memberId,
          createdAt,
        }),
      );
      await this.audit.record('resource.add', [id]);
      return {
        id,
        name,
        kind,
        description,
        phone,
        address,
        url,
        addedBy: actor.name,
        createdAt: createdAt.toISOString(),
      };
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
