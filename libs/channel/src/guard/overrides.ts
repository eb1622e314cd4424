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
import type { SentAnyway, SentAnywayPage } from './guard.dto.js';

interface Row {
  id: string;
  at: Date;
  member_name: string | null;
  channel_id: string;
  channel_name: string;
  seq: number | null;
  reason: SentAnyway['reason'];
  kinds: SentAnyway['kinds'];
  reviewed_at: Date | null;
  reviewed_by: string | null;
}

/** What was sent anyway, for those who look after the team. */
@Injectable()
export class Overrides {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The newest first. @throws DomainError `cursor.invalid` */
  async list({ organizationId }: MemberActor, query: PageQuery): Promise<SentAnywayPage> {
    const [at, id] = decodeCursor(query.cursor, ['time', 'id']) ?? [];
    const limit = limitOf(query);
    const rows = await this.unitOfWork.run(organizationId, async () => {
      const found = await this.unitOfWork.query<Row>(
        `SELECT override.id, override.at, member.display_name AS member_name, override.channel_id, channel.name AS channel_name,
           coalesce(override.seq, event.seq) AS seq, reason, kinds, reviewed_at, reviewer.display_name AS reviewed_by
         FROM guard_override override JOIN channel ON channel.id = override.channel_id
           LEFT JOIN member ON member.id = override.member_id LEFT JOIN member reviewer ON reviewer.id = override.reviewed_by
           LEFT JOIN channel_event event ON event.author_id = override.member_id AND event.client_message_id = override.message_id
         WHERE $1::timestamptz IS NULL OR (override.at, override.id) < ($1, $2::uuid)
         ORDER BY override.at DESC, override.id DESC LIMIT $3`,
        [at ?? null, id ?? null, limit + 1],
      );
      await this.audit.record(
        'guard.review',
        found.slice(0, limit).map((row) => row.id),
      );
      return found;
    });
    return pageOf(rows, limit, show, (row) => [row.at.toISOString(), row.id]);
  }

  /** Somebody looked at it and talked about it where that was needed. @throws DomainError `guard.not_found` */
  async review({ organizationId, memberId }: MemberActor, id: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const rows = await this.unitOfWork.query(
        'UPDATE guard_override SET reviewed_at = coalesce(reviewed_at, $2), reviewed_by = coalesce(reviewed_by, $3) WHERE id = $1 RETURNING id',
        [id, this.clock.now(), memberId],
      );
      if (rows.length === 0) throw new DomainError('guard.not_found');
      await this.audit.record('guard.review', [id]);
    });
  }
}

const show = (row: Row): SentAnyway => ({
  id: row.id,
  at: row.at.toISOString(),
  memberName: row.member_name,
  channelId: row.channel_id,
  channelName: row.channel_name,
  seq: row.seq,
  reason: row.reason,
  kinds: row.kinds,
  reviewedAt: row.reviewed_at?.toISOString() ?? null,
  reviewedBy: row.reviewed_by,
});
