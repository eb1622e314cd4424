import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import {
  Audit,
  decodeCursor,
  limitOf,
  pageOf,
  UnitOfWork,
  type MemberActor,
  type PageQuery,
} from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { SmsMessageItem, SmsMessagePage } from '../sms.dto.js';

type Row = Omit<SmsMessageItem, 'receivedAt'> & { at: Date };

/** Nobody took care of it yet. */
const WAITS = 'understood_as IS NULL AND settled_at IS NULL';

/** Text messages that nobody but a dispatcher understands. */
@Injectable()
export class PassedSms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Those that nobody took care of yet, the oldest first. @throws DomainError `cursor.invalid` */
  async list({ organizationId }: MemberActor, query: PageQuery): Promise<SmsMessagePage> {
    const after = decodeCursor(query.cursor, ['time', 'id']);
    const limit = limitOf(query);
    return this.unitOfWork.run(organizationId, async () => {
      const rows = await this.unitOfWork.query<Row>(
        `SELECT sms.id, sms.member_id AS "memberId", display_name AS "memberName", phone, body, sms.received_at AS at,
                request_id AS "requestId", case_number AS "caseNumber"
         FROM sms_message sms JOIN member ON member.id = sms.member_id
         LEFT JOIN notify_settings settings ON settings.member_id = sms.member_id
         LEFT JOIN coach_request request ON request.id = request_id
         WHERE ${WAITS} AND ($1::timestamptz IS NULL OR (sms.received_at, sms.id) > ($1, $2::uuid))
         ORDER BY sms.received_at, sms.id LIMIT $3`,
        [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      const [all] = await this.unitOfWork.query<{ waiting: number; latest: Date | null }>(
        `SELECT count(*)::int AS waiting, max(received_at) AS latest FROM sms_message WHERE ${WAITS}`,
      );
      const page = pageOf(rows, limit, show, ({ at, id }) => [at.toISOString(), id]);
      await this.audit.record(
        'sms.read',
        page.items.map(({ id }) => id),
      );
      return { ...page, waiting: all?.waiting ?? 0, latestAt: all?.latest?.toISOString() ?? null };
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

const show = ({ at, ...item }: Row): SmsMessageItem => ({ ...item, receivedAt: at.toISOString() });
