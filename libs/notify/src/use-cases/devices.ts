import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, CONFIGURATION, UnitOfWork, type Configuration, type MemberActor } from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { isPushService } from '../domain/push-service.js';
import type { AddDevice } from '../settings.dto.js';

/** Devices of one member at the most; the oldest makes room. */
const MOST = 10;

/** The browsers that ring for a member. */
@Injectable()
export class Devices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Lets this browser ring for the member, and for nobody else who used it before.
   * @throws DomainError `push.unknown_service`, `request.invalid`
   */
  async add({ organizationId, memberId }: MemberActor, device: AddDevice): Promise<void> {
    const { endpoint, p256dh, auth, label } = device;
    if (!isPushService(endpoint, this.configuration.PUSH_SERVICES))
      throw new DomainError('push.unknown_service');
    demandBytes('p256dh', p256dh, 65);
    demandBytes('auth', auth, 16);
    await this.unitOfWork.run(organizationId, async () => {
      await this.unitOfWork.query(
        `INSERT INTO push_subscription (organization_id, member_id, endpoint, p256dh, auth, label, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (organization_id, endpoint) DO UPDATE SET member_id = excluded.member_id,
           p256dh = excluded.p256dh, auth = excluded.auth, label = excluded.label`,
        [organizationId, memberId, endpoint, p256dh, auth, label, this.clock.now()],
      );
      await this.unitOfWork.query(
        `DELETE FROM push_subscription WHERE id IN (
           SELECT id FROM push_subscription WHERE member_id = $1 ORDER BY created_at DESC, id OFFSET $2)`,
        [memberId, MOST],
      );
      await this.audit.record('notification.settings', [memberId]);
    });
  }

  /** Nothing happens when it is not one of the member's. */
  async remove({ organizationId, memberId }: MemberActor, endpoint: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const removed = await this.unitOfWork.query(
        'DELETE FROM push_subscription WHERE member_id = $1 AND endpoint = $2 RETURNING id',
        [memberId, endpoint],
      );
      if (removed.length > 0) await this.audit.record('notification.settings', [memberId]);
    });
  }
}

/** What cannot be encrypted for would only be noticed when it matters. */
function demandBytes(field: string, text: string, length: number): void {
  if (/^[\w-]+=*$/.test(text) && Buffer.from(text, 'base64url').length === length) return;
  throw new DomainError('request.invalid', undefined, [
    { field, message: `${field} must be ${length} bytes of base64url` },
  ]);
}
