import { DomainError } from '@causeway/contracts';
import { isTimeZone } from '@causeway/kernel';
import { Audit, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { OrganizationView, WriteOrganization } from '../organization.dto.js';
import { Organization } from '../persistence/organization.entity.js';

/** What an organization is called, where its clock is, and how it is called. */
@Injectable()
export class ChangeOrganization {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `request.invalid` for a zone that is not known */
  async run(organizationId: string, body: WriteOrganization): Promise<OrganizationView> {
    const { name, timeZone, dispatchPhone = null } = body;
    demandZone(timeZone);
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const before = await manager.findOneOrFail(Organization, {
        where: { id: organizationId },
        lock: { mode: 'for_no_key_update' },
      });
      await manager.update(Organization, { id: organizationId }, { name, timeZone, dispatchPhone });
      if (before.timeZone !== timeZone)
        this.unitOfWork.raise('organization.zone_changed', { before: before.timeZone, after: timeZone });
      await this.audit.record('organization.edit', [organizationId]);
      return { name, timeZone, dispatchPhone };
    });
  }
}

function demandZone(timeZone: string): void {
  if (isTimeZone(timeZone)) return;
  throw new DomainError('request.invalid', undefined, [
    { field: 'timeZone', message: 'timeZone must be a known time zone, such as America/New_York' },
  ]);
}
