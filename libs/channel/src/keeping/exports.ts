import { addDays, Clock, momentOf } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, JobQueue, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../files/file-store.js';
import type { ExportItem, NewExport } from './keeping.dto.js';
import { MessageExport } from './message-export.entity.js';

interface Row {
  id: string;
  channel_name: string | null;
  since: string;
  until: string;
  requested_by: string;
  requested_at: Date;
  state: ExportItem['state'];
  messages: number | null;
  files: number | null;
  size: string | null;
  sha256: Buffer | null;
  expires_at: Date | null;
}

/** Everything that was said within a time, as one file for an administrator. */
@Injectable()
export class Exports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly queue: JobQueue,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list({ organizationId }: MemberActor): Promise<ExportItem[]> {
    const now = this.clock.now();
    const rows = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.query<Row>(
        `SELECT export.id, channel.name AS channel_name, to_char(since AT TIME ZONE time_zone, 'YYYY-MM-DD') AS since,
           to_char((until AT TIME ZONE time_zone) - interval '1 day', 'YYYY-MM-DD') AS until, member.display_name AS requested_by, requested_at,
           state, messages, files, size, sha256, expires_at
         FROM message_export export JOIN organization ON organization.id = export.organization_id
           JOIN member ON member.id = requested_by LEFT JOIN channel ON channel.id = channel_id
         ORDER BY requested_at DESC LIMIT 50`,
      ),
    );
    return rows.map((row) => show(row, now));
  }

  /** Asks for one; a job makes it. @throws DomainError `channel.not_found`, `export.backwards` */
  async ask(
    { organizationId, memberId }: MemberActor,
    { channelId, since, until }: NewExport,
  ): Promise<{ id: string }> {
    const made = await this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      if (
        channelId &&
        (await this.unitOfWork.query('SELECT 1 FROM channel WHERE id = $1', [channelId])).length === 0
      )
        throw new DomainError('channel.not_found');
      if (until < since) throw new DomainError('export.backwards');
      const [zone] = await this.unitOfWork.query<{ time_zone: string }>(
        'SELECT time_zone FROM organization WHERE id = current_organization()',
      );
      const midnight = (day: string) => momentOf(day, '00:00', zone?.time_zone ?? 'UTC');
      const row = await manager.save(
        manager.create(MessageExport, {
          organizationId,
          channelId: channelId ?? null,
          since: midnight(since),
          until: midnight(addDays(until, 1)),
          requestedBy: memberId,
          requestedAt: this.clock.now(),
          nextActionAt: this.clock.now(),
          state: 'waiting',
        }),
      );
      await this.audit.record('message.export', [row.id, ...(channelId ? [channelId] : [])]);
      return row;
    });
    this.queue.add('channel.export', { organizationId, id: made.id });
    return { id: made.id };
  }

  /**
   * The file, once. Whoever's line breaks makes a new one: a copy that lies about is worse.
   * @throws DomainError `export.not_found`, `export.not_ready`, `export.gone`
   */
  async download(
    { organizationId, memberId }: MemberActor,
    id: string,
  ): Promise<{ name: string; size: number; bytes: AsyncIterable<Uint8Array> }> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const row = await manager.findOne(MessageExport, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw new DomainError('export.not_found');
      if (row.state === 'waiting' || row.state === 'failed') throw new DomainError('export.not_ready');
      const now = this.clock.now();
      if (row.state !== 'ready' || !row.expiresAt || row.expiresAt <= now)
        throw new DomainError('export.gone');
      await manager.update(MessageExport, id, {
        state: 'downloaded',
        downloadedAt: now,
        downloadedBy: memberId,
      });
      await this.audit.record('message.export', [id]);
      const size = Number(row.size);
      return {
        name: `causeway-messages-${row.since.toISOString().slice(0, 10)}.zip`,
        size,
        bytes: this.files.read(organizationId, exportKey(id), { from: 0, until: size }),
      };
    });
  }
}

export const exportKey = (id: string): string => `export-${id}`;

const show = (row: Row, now: Date): ExportItem => ({
  id: row.id,
  channelName: row.channel_name,
  since: row.since,
  until: row.until,
  requestedBy: row.requested_by,
  requestedAt: row.requested_at.toISOString(),
  state: row.state,
  messages: row.messages,
  files: row.files,
  size: row.size === null ? null : Number(row.size),
  sha256: row.sha256?.toString('hex') ?? null,
  expiresAt: row.expires_at?.toISOString() ?? null,
  downloadable: row.state === 'ready' && row.expires_at !== null && row.expires_at > now,
});
