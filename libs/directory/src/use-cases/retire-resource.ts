import { DomainError, type changeActions, type OneOf } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { Resource } from '../persistence/resource.entity.js';
import { Records } from './records.js';
import { SearchIndex } from './search-index.js';
import { writerOf } from './write-resource.js';

/** Takes resources out of the search, and back into it. What was linked to them stays; see {@link Merged} for what was merged. */
@Injectable()
export class RetireResource {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: Records,
    private readonly index: SearchIndex,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `resource.not_found` */
  retire(actor: MemberActor, id: string): Promise<void> {
    return this.set(actor, id, 'retire', { retiredAt: this.clock.now(), mergedInto: null });
  }

  /** @throws DomainError `resource.not_found` */
  bringBack(actor: MemberActor, id: string): Promise<void> {
    return this.set(actor, id, 'bring_back', { retiredAt: null, mergedInto: null });
  }

  /**
   * It is the same as another one: it retires and points there.
   * @throws DomainError `resource.not_found`, `request.invalid` when it points to itself or to one that retired
   */
  async merge(actor: MemberActor, id: string, intoId: string): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const into = await this.unitOfWork.manager.findOneBy(Resource, { id: intoId });
      if (!into) throw new DomainError('resource.not_found');
      if (intoId === id || into.retiredAt !== null) {
        const message = 'intoId must be another resource that has not retired';
        throw new DomainError('request.invalid', undefined, [{ field: 'intoId', message }]);
      }
      await this.set(actor, id, 'retire', { retiredAt: this.clock.now(), mergedInto: intoId });
    });
  }

  private async set(
    actor: MemberActor,
    id: string,
    action: OneOf<typeof changeActions>,
    to: Pick<Resource, 'retiredAt' | 'mergedInto'>,
  ): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const { manager } = this.unitOfWork;
      const lock = { mode: 'for_no_key_update' } as const;
      const resource = await manager.findOne(Resource, { where: { id }, lock });
      if (!resource) throw new DomainError('resource.not_found');
      const { mergedInto: before } = resource;
      const same = (resource.retiredAt === null) === (to.retiredAt === null);
      if (same && (to.mergedInto === null || to.mergedInto === before)) return;
      const changedAt = this.clock.now();
      await manager.update(Resource, { id }, { ...to, version: resource.version + 1, updatedAt: changedAt });
      const { organizationId, memberId: changedBy, source } = writerOf(actor);
      await this.records.record([
        {
          ...{ organizationId, changedBy, source, changedAt, action, reference: null },
          ...{ recordType: 'resource', recordId: id, field: 'retiredAt' },
          previous: resource.retiredAt,
          replacement: to.retiredAt,
        },
      ]);
      const touched = [id, ...[before, to.mergedInto].filter((each) => each !== null)];
      await this.index.refresh(touched);
      await this.audit.record('resource.retire', [id]);
      this.unitOfWork.raise('resource.changed', { resourceIds: touched });
    });
  }
}
