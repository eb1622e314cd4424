import { Clock } from '@causeway/kernel';
import { Retention } from '@causeway/identity';
import { UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { thumbnailKey } from '../attachments/attachments.js';
import { FileStore } from '../files/file-store.js';
import { HELD } from './held.js';

const DAY_MS = 24 * 60 * 60_000;

interface Row {
  id: string;
  organization_id: string;
  thumbnail_size: number | null;
}

/** Files that nobody may see any more, and uploads that were never sent, lose their bytes; a legal hold keeps those of messages. */
@Injectable()
export class RemoveFiles implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.retention.keep({ what: 'files', days: 0, forget: (_, most) => this.remove(most) });
  }

  private async remove(most: number): Promise<number> {
    const now = this.clock.now();
    const rows = await this.unitOfWork.query<Row>(
      `SELECT attachment.id, attachment.organization_id, thumbnail_size FROM attachment JOIN channel ON channel.id = attachment.channel_id
         LEFT JOIN message ON message.channel_id = attachment.channel_id AND message.seq = attachment.seq
       WHERE (attachment.seq IS NULL AND uploaded_at < $2)
         OR (removed_at IS NOT NULL AND (message.purged_at IS NOT NULL OR removed_at < $2) AND NOT ${HELD})
       ORDER BY uploaded_at LIMIT $1 FOR UPDATE OF attachment SKIP LOCKED`,
      [most, new Date(now.getTime() - DAY_MS)],
    );
    for (const { id, organization_id: organizationId, thumbnail_size: small } of rows) {
      await this.files.remove(organizationId, id);
      if (small !== null) await this.files.remove(organizationId, thumbnailKey(id));
    }
    await this.unitOfWork.query('DELETE FROM attachment WHERE id = ANY ($1)', [rows.map(({ id }) => id)]);
    return rows.length;
  }
}
