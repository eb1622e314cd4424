import { createHash, randomUUID } from 'node:crypto';
import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type Actor, type SentFile } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ShownAttachment } from '../event.dto.js';
import { FileStore, inOnePiece, type ByteRange } from '../files/file-store.js';
import { MessageGuard, type GuardReason } from '../guard/message-guard.js';
import { Attachment } from './attachment.entity.js';
import { fileName } from './file-name.js';
import { lookInto } from './look-into.js';

/** Largest file, in bytes. A phone's photo has 3 to 6 million, a scanned flyer one. */
export const FILE_MAX = 10 * 1024 * 1024;
const DAY_MS = 24 * 60 * 60_000;
/** What one member may upload in a day, and what all guests of one request may. */
const aDay = {
  member: { files: 100, bytes: 200 * 1024 * 1024 },
  guest: { files: 10, bytes: 40 * 1024 * 1024 },
};

export const thumbnailKey = (id: string): string => `${id}-small`;

/** Takes files in, and gives them out to those who may read their message. */
@Injectable()
export class Attachments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly files: FileStore,
    private readonly guard: MessageGuard,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Passes for who may write in the channel. @throws DomainError `channel.not_found` */
  async demandPlace(actor: Actor, channelId: string): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, () =>
      this.access.demand(actor, 'channel.post', channelId, 'channel.not_found'),
    );
  }

  /**
   * Keeps a file for a message that is still to be sent, after {@link demandPlace}; a day later it is gone.
   * @param guard why it is kept although its name tells who somebody is
   * @throws DomainError `attachment.*`, `channel.identifiers_found`
   */
  async take(actor: Actor, channelId: string, sent: SentFile, guard?: GuardReason): Promise<ShownAttachment> {
    const { organizationId } = actor;
    await this.unitOfWork.run(organizationId, async () => {
      await this.demandRoom(actor, channelId, sent.bytes.length);
      await this.guard.admit(sent.name.replace(/\.\w+$/, '').replaceAll('_', ' '), {
        channelId,
        reason: guard,
      });
    });
    // Outside of a transaction: drawing a picture takes its time.
    const looked = await lookInto(sent.bytes);
    const id = randomUUID();
    await this.files.put(organizationId, id, inOnePiece(looked.bytes));
    if (looked.thumbnail)
      await this.files.put(organizationId, thumbnailKey(id), inOnePiece(looked.thumbnail));
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const row = manager.create(Attachment, {
        id,
        organizationId,
        channelId,
        uploadedBy: actor.kind === 'member' ? actor.memberId : null,
        uploadedAt: this.clock.now(),
        name: fileName(sent.name, looked.extension),
        mediaType: looked.mediaType,
        size: looked.bytes.length,
        sha256: createHash('sha256').update(looked.bytes).digest(),
        width: looked.width ?? null,
        height: looked.height ?? null,
        thumbnailSize: looked.thumbnail?.length ?? null,
        claimedFor: null,
        seq: null,
        removedAt: null,
      });
      await manager.insert(Attachment, row);
      await this.audit.record('attachment.add', [id, channelId]);
      return showAttachment(row);
    });
  }

  /**
   * Takes uploads along with a message. Asked again for the same message, it answers the same. Call inside a unit of work.
   * @throws DomainError `attachment.not_found` when one is somebody else's, gone, or went with another message
   */
  async claim(
    actor: Actor,
    channelId: string,
    clientMessageId: string,
    ids: readonly string[],
  ): Promise<ShownAttachment[]> {
    if (ids.length === 0) return [];
    const rows = await this.unitOfWork.query<{ id: string }>(
      `UPDATE attachment SET claimed_for = $3 WHERE id = ANY ($1) AND channel_id = $2 AND uploaded_by IS NOT DISTINCT FROM $4
         AND coalesce(claimed_for, $3) = $3 AND removed_at IS NULL RETURNING id`,
      [ids, channelId, clientMessageId, actor.kind === 'member' ? actor.memberId : null],
    );
    if (rows.length < new Set(ids).size) throw new DomainError('attachment.not_found');
    const found = await this.unitOfWork.manager.findBy(
      Attachment,
      rows.map(({ id }) => ({ id })),
    );
    return ids.flatMap((id) => found.filter((one) => one.id === id).map(showAttachment));
  }

  /**
   * @param small the small picture
   * @throws DomainError `attachment.not_found`
   */
  async find(actor: Actor, id: string, small: boolean): Promise<Attachment> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const row = await this.unitOfWork.manager.findOneBy(Attachment, { id });
      if (!row || row.removedAt || (small && row.thumbnailSize === null))
        throw new DomainError('attachment.not_found');
      // Until it is sent it is its uploader's alone.
      const mine = actor.kind === 'member' && row.uploadedBy === actor.memberId;
      if (row.seq === null && !mine) throw new DomainError('attachment.not_found');
      await this.access.demand(actor, 'channel.read', row.channelId, 'attachment.not_found');
      if (actor.kind === 'requester' && !(await this.isShownToGuests(row)))
        throw new DomainError('attachment.not_found');
      if (!small) await this.audit.record('attachment.read', [id]);
      return row;
    });
  }

  /** The bytes of one that {@link find} gave. */
  read({ organizationId, id }: Attachment, small: boolean, range: ByteRange): AsyncIterable<Uint8Array> {
    return this.files.read(organizationId, small ? thumbnailKey(id) : id, range);
  }

  /** Guests see nothing from before they were invited. */
  private async isShownToGuests({ channelId, seq }: Attachment): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      'SELECT 1 FROM channel_guest WHERE channel_id = $1 AND from_seq <= $2 AND ended_at IS NULL',
      [channelId, seq],
    );
    return rows.length > 0;
  }

  private async demandRoom(actor: Actor, channelId: string, bytes: number): Promise<void> {
    const member = actor.kind === 'member' ? actor.memberId : null;
    const most = member ? aDay.member : aDay.guest;
    const [used] = await this.unitOfWork.query<{ files: number; bytes: number }>(
      `SELECT count(*)::int AS files, coalesce(sum(size), 0)::float8 AS bytes FROM attachment
       WHERE uploaded_at > $1 AND CASE WHEN $2::uuid IS NULL THEN uploaded_by IS NULL AND channel_id = $3 ELSE uploaded_by = $2 END`,
      [new Date(this.clock.now().getTime() - DAY_MS), member, channelId],
    );
    if (!used || used.files >= most.files || used.bytes + bytes > most.bytes)
      throw new DomainError('attachment.too_many_today');
  }
}

export const showAttachment = (row: Attachment): ShownAttachment => ({
  id: row.id,
  name: row.name,
  mediaType: row.mediaType,
  size: row.size,
  ...(row.width === null || row.height === null ? {} : { width: row.width, height: row.height }),
  thumbnail: row.thumbnailSize !== null,
});
