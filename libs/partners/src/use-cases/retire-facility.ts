import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { FacilityView } from '../partners.dto.js';
import { Facility } from '../persistence/facility.entity.js';
import { Agreements } from './agreements.js';
import { showFacility } from './facilities.js';

/** Ends new requests of a facility that has closed or left, and lets them begin again. What was asked goes on either way. */
@Injectable()
export class RetireFacility {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: Agreements,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Once more does nothing. @throws DomainError `facility.not_found` */
  retire(organizationId: string, id: string): Promise<FacilityView> {
    return this.set(organizationId, id, (before) => before ?? this.clock.now());
  }

  /** @throws DomainError `facility.not_found` */
  reopen(organizationId: string, id: string): Promise<FacilityView> {
    return this.set(organizationId, id, () => null);
  }

  private set(
    organizationId: string,
    id: string,
    since: (before: Date | null) => Date | null,
  ): Promise<FacilityView> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const lock = { mode: 'for_no_key_update' } as const;
      const facility = await manager.findOne(Facility, { where: { id }, lock });
      if (!facility) throw new DomainError('facility.not_found');
      facility.retiredAt = since(facility.retiredAt);
      await manager.update(Facility, { id }, { retiredAt: facility.retiredAt });
      await this.audit.record('facility.edit', [id]);
      this.unitOfWork.afterCommit(() => this.agreements.forget(organizationId, id));
      return showFacility(facility);
    });
  }
}
