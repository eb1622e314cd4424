import { DomainError } from '@causeway/contracts';
import { Audit, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { FacilityView, WriteFacility as Body } from '../partners.dto.js';
import { Facility } from '../persistence/facility.entity.js';
import { Partner } from '../persistence/partner.entity.js';
import { Agreements } from './agreements.js';
import { Facilities, showFacility } from './facilities.js';
import { Partners } from './partners.js';

/** Adds a facility, or changes what is known of one. */
@Injectable()
export class WriteFacility {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facilities: Facilities,
    private readonly agreements: Agreements,
    private readonly partners: Partners,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `request.invalid` when only one of the coordinates is given, `partner.not_found` */
  async create(organizationId: string, body: Body): Promise<FacilityView> {
    const fields = fieldsOf(body);
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      await this.demandPartner(fields.partnerId);
      const others = { organizationId, sourceId: null, retiredAt: null };
      const facility = await manager.save(manager.create(Facility, { ...others, ...fields }));
      await this.audit.record('facility.edit', [facility.id]);
      return showFacility(facility);
    });
  }

  /**
   * Requests that were taken keep what was promised to them.
   * @throws DomainError `facility.not_found`, `request.invalid`, `partner.not_found`, `facility.of_another_partner`
   */
  async change(organizationId: string, id: string, body: Body): Promise<FacilityView> {
    const fields = fieldsOf(body);
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const facility = await this.facilities.lock(id);
      if (facility.partnerId !== fields.partnerId) {
        await this.demandPartner(fields.partnerId);
        await this.partners.demandFree([id], fields.partnerId);
      }
      await manager.update(Facility, { id }, fields);
      await this.audit.record('facility.edit', [id]);
      this.unitOfWork.afterCommit(() => this.agreements.forget(organizationId, id));
      return showFacility({ ...facility, ...fields });
    });
  }

  private async demandPartner(id: string | null): Promise<void> {
    if (id !== null && !(await this.unitOfWork.manager.existsBy(Partner, { id })))
      throw new DomainError('partner.not_found');
  }
}

function fieldsOf({ name, kind, promisedAcceptMinutes, promisedArriveMinutes, ...more }: Body) {
  const { address = null, city = null, phone = null, latitude = null, longitude = null } = more;
  if ((latitude === null) !== (longitude === null)) {
    const field = latitude === null ? 'latitude' : 'longitude';
    throw new DomainError('request.invalid', undefined, [
      { field, message: 'both coordinates are needed, or none' },
    ]);
  }
  const state = more.state?.toUpperCase() ?? null;
  const place = { address, city, state, phone, latitude, longitude };
  const promised = { promisedAcceptMinutes, promisedArriveMinutes };
  return { name, kind, ...place, ...promised, partnerId: more.partnerId ?? null };
}
