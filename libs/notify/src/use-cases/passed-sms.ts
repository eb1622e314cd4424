import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { SmsMessageList } from '../sms.dto.js';

/** Messages shown at the most; more than this would be read by nobody. */
const MOST = 100;

/** Text messages that nobody but a dispatcher understands. */
@Injectable()
export class PassedSms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Those that nobody took care of yet, the oldest first. */
  async list({ organizationId }: MemberActor): Promise<SmsMessageList> {
    return this.unitOfWork.run(organizationId, async () => {
      const items = await this.unitOfWork.query<
        Omit<SmsMessageList['items'][number], 'receivedAt'> & { at: Date }
      >(
        `SELECT sms.id, sms.member_id AS "memberId", display_name AS "memberName", phone, body, sms.received_at AS at,
                request_id AS "requestId", case_number AS "caseNumber"
         FROM sms_message sms JOIN member ON member.id = sms.member_id
         LEFT JOIN notify_settings settings ON settings.member_id = sms.member_id
         LEFT JOIN coach_request request ON request.id = request_id
         WHERE understood_as IS NULL AND settled_at IS NULL ORDER BY sms.received_at, sms.id LIMIT $1`,
        [MOST],
      );
      await this.audit.record(
        'sms.read',
        items.map(({ id }) => id),
      );
      return { items: items.map(({ at, ...item }) => ({ ...item, receivedAt: at.toISOString() })) };
    });
  }

  /** @throws DomainError `sms.not_found` */
  async settle({ organizationId, memberId }: MemberActor, id: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const [settled] = await this.unitOfWork.query(
        `UPDATE sms_message SET settled_at = coalesce(settled_at, $2), settled_by = coalesce(settled_by, $3)
         WHERE id = $1 RETURNING id`,
        [id, this.clock.now(), memberId],
      );
      if (!settled) throw new DomainError('sms.not_found');
      await this.audit.record('sms.settle', [id]);
      this.unitOfWork.raise('sms.settled', { smsId: id });
    });
  }
}
