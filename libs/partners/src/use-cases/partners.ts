import { Clock, dayOf } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, decodeCursor, limitOf, pageOf, UnitOfWork, type PageQuery } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { AgreementHistory, CoveredFacility, PartnerAgreementView } from '../agreements.dto.js';
import type { PartnerDetail, PartnerPage, WritePartner } from '../partners.dto.js';
import { stateOn } from '../domain/terms.js';
import { PartnerAgreement } from '../persistence/partner-agreement.entity.js';
import { Partner } from '../persistence/partner.entity.js';

/** Those the organization has agreements with, and their facilities. */
@Injectable()
export class Partners {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** By name. */
  async list(organizationId: string, query: PageQuery): Promise<PartnerPage> {
    const after = decodeCursor(query.cursor, ['text', 'id']);
    const limit = limitOf(query);
    const rows = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.query<{ id: string; name: string; facilities: number }>(
        `SELECT id, name, (SELECT count(*)::int FROM facility WHERE partner_id = partner.id) AS facilities FROM partner
         WHERE $1::text IS NULL OR (name, id) > ($1, $2::uuid) ORDER BY name, id LIMIT $3`,
        [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
    return pageOf(
      rows,
      limit,
      ({ id, name, facilities }) => ({ id, name, facilityCount: facilities }),
      ({ name, id }) => [name, id],
    );
  }

  /** @returns the new partner's id @throws DomainError `facility.not_found`, `facility.of_another_partner` */
  async make(organizationId: string, body: WritePartner): Promise<string> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const { name, notes = null } = body;
      const { id } = await manager.save(manager.create(Partner, { organizationId, name, notes }));
      await this.join(id, body.facilityIds);
      return id;
    });
  }

  /**
   * Its facilities become just those named; one that an agreement with this partner covers stays.
   * @throws DomainError `partner.not_found`, `facility.not_found`, `facility.of_another_partner`
   */
  async change(organizationId: string, id: string, body: WritePartner): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const { name, notes = null } = body;
      const { affected } = await this.unitOfWork.manager.update(Partner, { id }, { name, notes });
      if (!affected) throw new DomainError('partner.not_found');
      await this.unitOfWork.query(
        `UPDATE facility SET partner_id = NULL WHERE partner_id = $1 AND id <> ALL ($2) AND NOT EXISTS (
           SELECT 1 FROM agreement_facility covered JOIN partner_agreement agreement ON agreement.id = covered.agreement_id
           WHERE covered.facility_id = facility.id AND agreement.partner_id = $1)`,
        [id, body.facilityIds],
      );
      await this.join(id, body.facilityIds);
    });
  }

  /** With its facilities and all its agreements, the newest first. @throws DomainError `partner.not_found` */
  async detail(organizationId: string, id: string): Promise<PartnerDetail> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const partner = await manager.findOneBy(Partner, { id });
      if (!partner) throw new DomainError('partner.not_found');
      const facilities = await this.unitOfWork.query<CoveredFacility>(
        'SELECT id, name FROM facility WHERE partner_id = $1 ORDER BY name, id',
        [id],
      );
      const agreements = await manager.find(PartnerAgreement, {
        where: { partnerId: id },
        order: { validFrom: 'DESC', id: 'ASC' },
      });
      const covered = await this.covered(agreements.map((agreement) => agreement.id));
      const today = await this.today();
      return {
        id,
        name: partner.name,
        notes: partner.notes,
        facilities,
        agreements: agreements.map(({ organizationId: _tenant, ...agreement }): PartnerAgreementView => ({
          ...agreement,
          state: stateOn(today, agreement),
          facilities: covered
            .filter(({ agreement_id: agreementId }) => agreementId === agreement.id)
            .map(({ id: facilityId, name }) => ({ id: facilityId, name })),
        })),
      };
    });
  }

  /** What an agreement said from change to change, the newest first. @throws DomainError `agreement.not_found` */
  async history(organizationId: string, partnerId: string, id: string): Promise<AgreementHistory> {
    return this.unitOfWork.run(organizationId, async () => {
      const rows = await this.unitOfWork.query<{
        version: number;
        changed_at: Date;
        changed_by: string | null;
        terms: AgreementHistory['items'][number]['terms'];
      }>(
        `SELECT said.version, said.changed_at, member.display_name AS changed_by, said.terms
         FROM agreement_version said JOIN partner_agreement agreement ON agreement.id = agreement_id
         LEFT JOIN member ON member.id = said.changed_by
         WHERE agreement_id = $1 AND partner_id = $2 ORDER BY said.version DESC`,
        [id, partnerId],
      );
      if (rows.length === 0) throw new DomainError('agreement.not_found');
      return {
        items: rows.map(({ version, changed_at: changedAt, changed_by: changedBy, terms }) => ({
          version,
          changedAt: changedAt.toISOString(),
          changedBy,
          terms,
        })),
      };
    });
  }

  /**
   * Nobody takes a facility from a partner whose agreement covers it today or later. Call inside a unit of work.
   * @param partnerId whose it is to be; null: nobody's
   * @throws DomainError `facility.of_another_partner`
   */
  async demandFree(facilityIds: string[], partnerId: string | null): Promise<void> {
    const [bound] = await this.unitOfWork.query(
      `SELECT facility_id FROM agreement_facility JOIN partner_agreement agreement ON agreement.id = agreement_id
       WHERE facility_id = ANY ($1) AND partner_id IS DISTINCT FROM $2 AND coalesce(valid_until, 'infinity') >= $3 LIMIT 1`,
      [facilityIds, partnerId, await this.today()],
    );
    if (bound) throw new DomainError('facility.of_another_partner');
  }

  private async covered(
    agreementIds: string[],
  ): Promise<{ agreement_id: string; id: string; name: string }[]> {
    return this.unitOfWork.query(
      `SELECT agreement_id, facility.id, name FROM agreement_facility JOIN facility ON facility.id = facility_id
       WHERE agreement_id = ANY ($1) ORDER BY name, facility.id`,
      [agreementIds],
    );
  }

  private async today(): Promise<string> {
    const [organization] = await this.unitOfWork.query<{ time_zone: string }>(
      'SELECT time_zone FROM organization',
    );
    return dayOf(this.clock.now(), organization?.time_zone ?? 'UTC');
  }

  private async join(id: string, facilityIds: string[]): Promise<void> {
    await this.demandFree(facilityIds, id);
    const joined = await this.unitOfWork.query(
      'UPDATE facility SET partner_id = $1 WHERE id = ANY ($2) RETURNING id',
      [id, facilityIds],
    );
    if (joined.length !== facilityIds.length) throw new DomainError('facility.not_found');
    await this.audit.record('partner.edit', [id]);
  }
}
