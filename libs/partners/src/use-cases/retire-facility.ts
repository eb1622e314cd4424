import { Clock } from '@causeway/kernel';
import { Audit, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { FacilityView } from '../partners.dto.js';
import { Facility } from '../persistence/facility.entity.js';
import { Agreements } from './agreements.js';
import { Facilities, showFacility } from './facilities.js';

/** Ends new requests of a facility that has closed or left, and lets them begin again. What was asked goes on either way. */
@Injectable()
export class RetireFacility {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facilities: Facilities,
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
      const facility = await this.facilities.lock(id);
      facility.retiredAt = since(facility.retiredAt);
      await this.unitOfWork.manager.update(Facility, { id }, { retiredAt: facility.retiredAt });
      await this.audit.record('facility.edit', [id]);
      this.unitOfWork.afterCommit(() => this.agreements.forget(organizationId, id));
      return showFacility(facility);
    });
  }
}
