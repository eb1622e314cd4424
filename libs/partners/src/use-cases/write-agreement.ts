import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { AgreementTerms, ChangeAgreement } from '../agreements.dto.js';
import { AgreementVersion } from '../persistence/agreement-version.entity.js';
import { PartnerAgreement } from '../persistence/partner-agreement.entity.js';

/** PostgreSQL's code for a row that an exclusion constraint refuses. */
const EXCLUDED = '23P01';

/** Makes and changes agreements; what each said before is kept. */
@Injectable()
export class WriteAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the new agreement's id
   * @throws DomainError `partner.not_found`, `facility.not_found`, `request.invalid`, `agreement.overlaps`
   */
  async make(actor: MemberActor, partnerId: string, terms: AgreementTerms): Promise<string> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const [partner] = await this.unitOfWork.query('SELECT id FROM partner WHERE id = $1', [partnerId]);
      if (!partner) throw new DomainError('partner.not_found');
      const { manager } = this.unitOfWork;
      const agreement = await manager.save(
        manager.create(PartnerAgreement, {
          ...columnsOf(terms),
          organizationId: actor.organizationId,
          partnerId,
        }),
      );
      await this.keep(actor, agreement, terms);
      return agreement.id;
    });
  }

  /**
   * Replaces what an agreement says, from now on: requests keep what was promised to them.
   * @throws DomainError `agreement.not_found`, `agreement.changed_meanwhile`, `facility.not_found`, `request.invalid`,
   *   `agreement.overlaps`
   */
  async change(
    actor: MemberActor,
    partnerId: string,
    id: string,
    { version, ...terms }: ChangeAgreement,
  ): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const { manager } = this.unitOfWork;
      const agreement = await manager.findOne(PartnerAgreement, {
        where: { id, partnerId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!agreement) throw new DomainError('agreement.not_found');
      if (agreement.version !== version) throw new DomainError('agreement.changed_meanwhile');
      await manager.save(Object.assign(agreement, columnsOf(terms), { version: version + 1 }));
      await this.keep(actor, agreement, terms);
    });
  }

  private async keep(actor: MemberActor, agreement: PartnerAgreement, terms: AgreementTerms): Promise<void> {
    await this.cover(agreement, terms);
    await this.unitOfWork.manager.insert(AgreementVersion, {
      agreementId: agreement.id,
      version: agreement.version,
      organizationId: actor.organizationId,
      terms,
      changedAt: this.clock.now(),
      changedBy: actor.memberId,
    });
    await this.audit.record('partner.edit', [agreement.id]);
  }

  private async cover(
    { id, partnerId, validFrom, validUntil }: PartnerAgreement,
    { facilityIds }: AgreementTerms,
  ): Promise<void> {
    await this.unitOfWork.query('DELETE FROM agreement_facility WHERE agreement_id = $1', [id]);
    const covered = await this.unitOfWork
      .query(
        `INSERT INTO agreement_facility (agreement_id, facility_id, organization_id, valid)
         SELECT $1, id, organization_id, daterange($3, $4, '[]') FROM facility
         WHERE id = ANY ($2) AND partner_id = $5 RETURNING facility_id`,
        [id, facilityIds, validFrom, validUntil, partnerId],
      )
      .catch((error: unknown) => {
        const isExcluded = error instanceof Error && 'code' in error && error.code === EXCLUDED;
        throw isExcluded ? new DomainError('agreement.overlaps') : error;
      });
    if (covered.length !== facilityIds.length) throw new DomainError('facility.not_found');
  }
}

function columnsOf(terms: AgreementTerms) {
  if (terms.validUntil && terms.validUntil < terms.validFrom) {
    throw new DomainError('request.invalid', undefined, [
      { field: 'validUntil', message: 'validUntil must not be before validFrom' },
    ]);
  }
  if (terms.afterHours === 'next_day_call_back' && terms.serviceHours?.length === 0) {
    throw new DomainError('request.invalid', undefined, [
      { field: 'serviceHours', message: 'serviceHours must name the hours in which a call back is made' },
    ]);
  }
  return {
    validFrom: terms.validFrom,
    validUntil: terms.validUntil ?? null,
    serviceHours: terms.serviceHours ?? null,
    promisedAcceptMinutes: terms.promisedAcceptMinutes,
    promisedArriveMinutes: terms.promisedArriveMinutes,
    modalities: [...new Set(terms.modalities)],
    clearanceNeeded: terms.clearanceNeeded,
    clearanceName: terms.clearanceName ?? null,
    afterHours: terms.afterHours,
    afterHoursMessage: terms.afterHoursMessage ?? null,
    afterHoursPhone: terms.afterHoursPhone ?? null,
    contacts: (terms.contacts ?? []).map(({ name, role = null, phone = null, email = null }) => ({
      name,
      role,
      phone,
      email,
    })),
    notes: terms.notes ?? null,
  };
}
