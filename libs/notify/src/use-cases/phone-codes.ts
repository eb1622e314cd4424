import { createHmac } from 'node:crypto';
import { Organization } from '@causeway/identity';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';

/** Six digits that prove who holds a phone. Made from the id of the notification that carries them, so they are stored nowhere. */
@Injectable()
export class PhoneCodes {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Call inside a unit of work. */
  async codeOf(organizationId: string, notificationId: string): Promise<string> {
    const { linkSecret } = await this.unitOfWork.manager.findOneByOrFail(Organization, {
      id: organizationId,
    });
    const hash = createHmac('sha256', linkSecret).update(`phone code ${notificationId}`).digest();
    return String(hash.readUInt32BE(0) % 1_000_000).padStart(6, '0');
  }
}
