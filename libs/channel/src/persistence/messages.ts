import { DomainError } from '@causeway/contracts';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ChannelEvent, Mention } from '../event.dto.js';

/** As much of a message as is needed to change it. */
export interface MessageState {
  seq: number;
  authorId: string | null;
  text: string;
  deletedAt: Date | null;
  thread: number | null;
  pinnedAt: Date | null;
  reactions: Record<string, string[]>;
  mentions: Mention[];
  resources: string[];
}

/** The messages of a channel as they are now. Everything here is called inside a unit of work, behind the channel's lock. */
@Injectable()
export class Messages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `message.not_found` */
  async one(channelId: string, seq: number): Promise<MessageState> {
    const [row] = await this.unitOfWork.query<MessageState>(
      `SELECT seq, author_id AS "authorId", text, coalesce(deleted_at, purged_at) AS "deletedAt", thread, pinned_at AS "pinnedAt", reactions,
         mentions, resources FROM message WHERE channel_id = $1 AND seq = $2`,
      [channelId, seq],
    );
    if (!row) throw new DomainError('message.not_found');
    return row;
  }

  /** One that can still be changed. @throws DomainError `message.not_found`, `message.deleted` */
  async standing(channelId: string, seq: number): Promise<MessageState> {
    const message = await this.one(channelId, seq);
    if (message.deletedAt) throw new DomainError('message.deleted');
    return message;
  }

  /** Messages that were just posted, and the count of replies of their threads. */
  async add(channelId: string, posted: readonly ChannelEvent[]): Promise<void> {
    const now = posted[0]?.at;
    const replies = new Map<number, number>();
    for (const { thread } of posted)
      if (thread !== undefined) replies.set(thread, (replies.get(thread) ?? 0) + 1);
    await Promise.all([
      this.unitOfWork.query(
        `INSERT INTO message (channel_id, organization_id, at, seq, author_id, author_kind, text, thread, question, mentions,
           resources, attachments)
         SELECT $1, current_organization(), $2, seq, author_id, author_kind, text, thread, question, coalesce(mentions, '[]'),
           coalesce(resources, '{}'), coalesce(attachments, '[]')
         FROM jsonb_to_recordset($3) AS posted (seq integer, author_id uuid, author_kind text, text text, thread integer,
           question text, mentions jsonb, resources uuid[], attachments jsonb)`,
        [channelId, now, JSON.stringify(posted.map(columnsOf))],
      ),
      replies.size === 0
        ? []
        : this.unitOfWork.query(
            `UPDATE message SET reply_count = reply_count + count, last_reply_at = $4
             FROM unnest($2::int[], $3::int[]) AS given (root, count) WHERE channel_id = $1 AND seq = root`,
            [channelId, [...replies.keys()], [...replies.values()], now],
          ),
    ]);
  }

  /** What it says now. */
  async edit(channelId: string, event: ChannelEvent, now: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE message SET text = $3, mentions = $4, resources = $5, edited_at = $6 WHERE channel_id = $1 AND seq = $2`,
      [channelId, event.target, event.text, JSON.stringify(event.mentions ?? []), event.resources ?? [], now],
    );
  }

  /** Takes away what it said; who wrote it, and when, stays. */
  async erase(channelId: string, { seq, thread }: MessageState, by: string, now: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE message SET text = '', mentions = '[]', resources = '{}', attachments = '[]', reactions = '{}', question = NULL,
         pinned_at = NULL, pinned_by = NULL, deleted_at = $3, deleted_by = $4 WHERE channel_id = $1 AND seq = $2`,
      [channelId, seq, now, by],
    );
    await this.unitOfWork.query('DELETE FROM channel_mention WHERE channel_id = $1 AND seq = $2', [
      channelId,
      seq,
    ]);
    if (thread !== null)
      await this.unitOfWork.query(
        'UPDATE message SET reply_count = reply_count - 1 WHERE channel_id = $1 AND seq = $2',
        [channelId, thread],
      );
  }

  async react(channelId: string, seq: number, reactions: Record<string, string[]>): Promise<void> {
    await this.unitOfWork.query('UPDATE message SET reactions = $3 WHERE channel_id = $1 AND seq = $2', [
      channelId,
      seq,
      JSON.stringify(reactions),
    ]);
  }

  async countPins(channelId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM message WHERE channel_id = $1 AND pinned_at IS NOT NULL',
      [channelId],
    );
    return row?.count ?? 0;
  }

  async pin(channelId: string, seq: number, at: Date | null, by: string | null): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE message SET pinned_at = $3, pinned_by = $4 WHERE channel_id = $1 AND seq = $2',
      [channelId, seq, at, by],
    );
  }
}

const columnsOf = ({
  seq,
  author,
  text,
  thread,
  question,
  mentions,
  resources,
  attachments,
}: ChannelEvent) => ({
  seq,
  author_id: author.id,
  author_kind: author.kind,
  text,
  thread,
  question: question ? 'open' : undefined,
  mentions,
  resources,
  attachments,
});
