import { Clock } from '@causeway/kernel';
import {
  Audit,
  decodeCursor,
  FactBus,
  limitOf,
  pageOf,
  UnitOfWork,
  type MemberActor,
  type PageQuery,
} from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { kinds, linkOf, type KindName } from '../kinds/index.js';
import type { NotificationItem, NotificationPage } from '../notify.dto.js';

interface Row {
  id: string;
  kind: KindName;
  subject_id: string;
  request_id: string | null;
  case_number: string | null;
  created_at: Date;
  read_at: Date | null;
}

/** What one member was told in the app. */
@Injectable()
export class Inbox implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Who has read a channel has seen what was told of it. */
  onModuleInit(): void {
    this.bus.on('channel.read', ({ channelId, memberId }, organizationId) =>
      this.read({ organizationId, memberId }, channelId),
    );
  }

  /** The newest first. */
  async list({ organizationId, memberId }: MemberActor, query: PageQuery): Promise<NotificationPage> {
    const before = decodeCursor(query.cursor, ['time', 'id']);
    const limit = limitOf(query);
    return this.unitOfWork.run(organizationId, async () => {
      const rows = await this.unitOfWork.query<Row>(
        `SELECT notification.id, kind, subject_id, request_id, case_number, created_at, read_at
         FROM notification LEFT JOIN coach_request request ON request.id = request_id
         WHERE member_id = $1 AND channel = 'in_app'
           AND ($2::timestamptz IS NULL OR (created_at, notification.id) < ($2, $3::uuid))
         ORDER BY created_at DESC, notification.id DESC LIMIT $4`,
        [memberId, before?.[0] ?? null, before?.[1] ?? null, limit + 1],
      );
      const [count] = await this.unitOfWork.query<{ unread: number }>(
        `SELECT count(*)::int AS unread FROM notification WHERE member_id = $1 AND channel = 'in_app' AND read_at IS NULL`,
        [memberId],
      );
      const requestIds = rows.slice(0, limit).flatMap(({ request_id: id }) => id ?? []);
      await this.audit.record('notification.read', [...new Set(requestIds)]);
      const page = pageOf(rows, limit, show, (row) => [row.created_at.toISOString(), row.id]);
      return { ...page, unread: count?.unread ?? 0 };
    });
  }

  /** @param id a notification, or what it is about; none means all */
  async read(
    { organizationId, memberId }: Pick<MemberActor, 'organizationId' | 'memberId'>,
    id: string | undefined,
  ): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const read = await this.unitOfWork.query<{ id: string; kind: string }>(
        `UPDATE notification SET read_at = $2 WHERE member_id = $1 AND channel = 'in_app' AND read_at IS NULL
           AND ($3::uuid IS NULL OR id = $3 OR subject_id = $3) RETURNING id, kind`,
        [memberId, this.clock.now(), id ?? null],
      );
      const [first] = read;
      if (first)
        this.unitOfWork.raise('notification.changed', {
          notificationId: first.id,
          memberId,
          kind: first.kind,
        });
    });
  }
}

const show = (row: Row): NotificationItem => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subject_id,
  requestId: row.request_id,
  caseNumber: row.case_number,
  path: linkOf(kinds[row.kind], row),
  createdAt: row.created_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
});
