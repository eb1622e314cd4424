import { DomainError } from '@causeway/contracts';
import { decodeCursor, limitOf, pageOf, UnitOfWork, type PageQuery } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { FactChangePage, FactChangeView } from '../living.dto.js';
import { FactChange } from '../persistence/fact-change.entity.js';
import { ResourceLocation } from '../persistence/resource-location.entity.js';
import { Resource } from '../persistence/resource.entity.js';
import type { Said } from '../views/show-resource.js';
import { LoadResources } from './load-resources.js';
import { messageOf, MessageSources } from './message-sources.js';

/** Who said what of a resource, of its places and of who runs it, the newest first. */
@Injectable()
export class History {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loading: LoadResources,
    private readonly sources: MessageSources,
  ) {}

  /** @throws DomainError `resource.not_found` */
  async list(organizationId: string, id: string, query: PageQuery): Promise<FactChangePage> {
    const before = decodeCursor(query.cursor, ['time', 'id']);
    const limit = limitOf(query);
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const resource = await manager.findOneBy(Resource, { id });
      if (!resource) throw new DomainError('resource.not_found');
      const places = await manager.findBy(ResourceLocation, { resourceId: id });
      const records = [id, ...places.map(({ locationId }) => locationId), resource.providerId ?? id];
      const found = manager
        .createQueryBuilder(FactChange, 'change')
        .where('change.recordId IN (:...records)', { records })
        .orderBy('change.changedAt', 'DESC')
        .addOrderBy('change.id', 'DESC')
        .take(limit + 1);
      if (before)
        found.andWhere('(change.changedAt, change.id) < (:at, :id)', { at: before[0], id: before[1] });
      const rows = await found.getMany();
      const names = await this.loading.names(rows.map(({ changedBy }) => changedBy));
      const messages = await this.sources.readable(rows.map(({ reference }) => reference));
      return pageOf(
        rows,
        limit,
        (change) => showChange(change, { names, messages }),
        (row) => [row.changedAt.toISOString(), row.id],
      );
    });
  }
}

/** Something that was said, for people. */
export function showChange(change: FactChange, { names, messages }: Said): FactChangeView {
  const { organizationId: _tenant, recordId: _record, reference, changedAt, changedBy, ...said } = change;
  return {
    ...said,
    changedAt: changedAt.toISOString(),
    changedBy: changedBy === null ? null : (names.get(changedBy) ?? null),
    message: messageOf(reference, messages),
  };
}
