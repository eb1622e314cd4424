import { createHash } from 'node:crypto';
import { Clock } from '@causeway/kernel';
import { asEngine, Audit, HandlesJob, JobQueue, Logger, oneByOne, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FileStore } from '../files/file-store.js';
import { exportKey } from './exports.js';
import { MessageExport } from './message-export.entity.js';
import { PackMessages, type Packed } from './pack-messages.js';

const HOUR_MS = 60 * 60_000;
/** How long a file waits to be downloaded. */
const WAITS_MS = 24 * HOUR_MS;
/** After so long a process that makes one is taken for dead, and another begins anew. */
const PATIENCE_MS = HOUR_MS / 2;
const ATTEMPTS = 3;

/** Makes exports, and deletes their files a day later. */
@Injectable()
export class MakeExports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly pack: PackMessages,
    private readonly files: FileStore,
    private readonly queue: JobQueue,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  @HandlesJob('channel.exports')
  async sweep(): Promise<void> {
    const due = await this.dataSource.query<{ id: string; organization_id: string }[]>(
      'SELECT * FROM due_message_exports($1)',
      [this.clock.now()],
    );
    await oneByOne(
      this.logger,
      'An export could not be made',
      due,
      ({ id, organization_id: organizationId }) => this.make({ id, organizationId }),
    );
  }

  @HandlesJob('channel.export')
  async make({ id, organizationId }: { id: string; organizationId: string }): Promise<void> {
    const begun = await asEngine(this.unitOfWork, organizationId, () => this.begin(id));
    if (!begun) return;
    if (begun.state !== 'waiting') return this.files.remove(organizationId, exportKey(id));
    // A file of an attempt that broke may be there.
    await this.files.remove(organizationId, exportKey(id));
    const { zip, done } = this.pack.pack(begun);
    const hash = createHash('sha256');
    let size = 0;
    const counted = async function* () {
      for await (const piece of zip) {
        hash.update(piece);
        size += piece.length;
        yield piece;
      }
    };
    await this.files.put(organizationId, exportKey(id), counted());
    const packed = await done;
    await asEngine(this.unitOfWork, organizationId, () => this.finish(begun, packed, size, hash.digest()));
  }

  /** Takes it, so that no other process does; undefined when there is nothing to do. */
  private async begin(id: string): Promise<MessageExport | undefined> {
    const { manager } = this.unitOfWork;
    const row = await manager.findOne(MessageExport, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const now = this.clock.now();
    if (!row?.nextActionAt || row.nextActionAt > now) return undefined;
    if (row.state !== 'waiting') {
      await manager.update(MessageExport, id, {
        state: row.state === 'ready' ? 'ended' : row.state,
        nextActionAt: null,
      });
      return row;
    }
    if (row.attempts >= ATTEMPTS) {
      await manager.update(MessageExport, id, { state: 'failed', nextActionAt: null });
      return undefined;
    }
    await manager.update(MessageExport, id, {
      attempts: row.attempts + 1,
      nextActionAt: new Date(now.getTime() + PATIENCE_MS),
    });
    return row;
  }

  private async finish(
    { id }: MessageExport,
    { messages, files }: Packed,
    size: number,
    sha256: Buffer,
  ): Promise<void> {
    const expiresAt = new Date(this.clock.now().getTime() + WAITS_MS);
    await this.unitOfWork.manager.update(MessageExport, id, {
      state: 'ready',
      messages,
      files,
      size: String(size),
      sha256,
      expiresAt,
      nextActionAt: expiresAt,
    });
    await this.audit.record('message.export', [id], { messages, files });
    this.queue.add('channel.exports', {}, WAITS_MS);
  }
}
