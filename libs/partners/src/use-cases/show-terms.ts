import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ServiceTermsView } from '../agreements.dto.js';
import { Partner } from '../persistence/partner.entity.js';
import { Agreements } from './agreements.js';

/** Shows what holds for a facility, as people read it. */
@Injectable()
export class ShowTerms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `facility.not_found` */
  async now(organizationId: string, facilityId: string): Promise<ServiceTermsView> {
    return this.unitOfWork.run(organizationId, async () => {
      const terms = await this.agreements.of(facilityId, this.clock.now());
      const { agreement } = terms;
      const partner =
        agreement && (await this.unitOfWork.manager.findOneByOrFail(Partner, { id: agreement.partnerId }));
      return {
        agreementId: agreement?.id ?? null,
        partnerName: partner?.name ?? null,
        validUntil: agreement?.validUntil ?? null,
        promisedAcceptMinutes: terms.promisedAcceptMinutes,
        promisedArriveMinutes: terms.promisedArriveMinutes,
        modalities: terms.modalities,
        clearanceNeeded: terms.clearanceNeeded,
        clearanceName: terms.clearanceName,
        serviceHours: terms.serviceHours,
        open: terms.open,
        changesAt: terms.changesAt?.toISOString() ?? null,
        afterHours: terms.afterHours,
        afterHoursMessage: terms.afterHoursMessage,
        afterHoursPhone: terms.afterHoursPhone ?? terms.dispatchPhone,
        timeZone: terms.timeZone,
        contacts: agreement?.contacts ?? [],
      };
    });
  }
}
