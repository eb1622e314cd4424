import { Organization } from '@causeway/identity';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';

/** The zone in which an organization agrees on times. */
@Injectable()
export class Zone {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** IANA zone of the running unit of work's organization. */
  async current(): Promise<string> {
    const [organization] = await this.unitOfWork.manager.find(Organization, { take: 1 });
    if (!organization) throw new Error('A unit of work has an organization');
    return organization.timeZone;
  }
}
