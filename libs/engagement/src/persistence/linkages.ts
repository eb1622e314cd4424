import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Resources } from '@causeway/directory';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { NewLinkage } from '../closing.dto.js';
import { Linkage } from './linkage.entity.js';

/** Stores what a person was linked to. Called inside a unit of work. */
@Injectable()
export class Linkages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly resources: Resources,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `resource.not_found`; `request.invalid` where neither resource nor kind is named */
  async add(
    organizationId: string,
    of: { assignmentId: string; followUpId?: string },
    linkages: NewLinkage[] = [],
  ): Promise<void> {
    if (linkages.length === 0) return;
    const named = linkages.flatMap(({ resourceId }) => resourceId ?? []);
    const kinds = await this.resources.kindsOf(named);
    const madeAt = this.clock.now();
    const rows = linkages.map(({ resourceId, kind: given }, index) => {
      const kind = resourceId ? kinds.get(resourceId) : given;
      if (resourceId && !kind) throw new DomainError('resource.not_found');
      if (!kind) {
        const field = `linkages.${index}.kind`;
        throw new DomainError('request.invalid', undefined, [
          { field, message: `${field} is needed where no resource is named` },
        ]);
      }
      return { organizationId, ...of, resourceId: resourceId ?? null, kind, madeAt };
    });
    await this.unitOfWork.manager.insert(Linkage, rows);
  }
}
