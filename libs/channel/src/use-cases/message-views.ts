import { DomainError } from '@causeway/contracts';
import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { forGuests } from '../domain/for-guests.js';
import type { Named } from '../event.dto.js';
import type { MessageHistory, MessageList, MessageView, SeenBy, Thread } from '../message-views.dto.js';
import type { Participant } from '../participant.js';
import { IS_IN } from '../persistence/membership.js';
import { MESSAGES, showMessage, type MessageRow } from '../persistence/message-row.js';
import { Membership } from './membership.js';

const DEFAULT_LIMIT = 100;

/** Reads messages as they are now, for what a stretch of the log does not show: threads, pins, who has seen one. */
@Injectable()
export class MessageViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly membership: Membership,
  ) {}

  /** A message and its replies, the oldest first. @throws DomainError `channel.not_found`, `message.not_found` */
  async thread(
    actor: Participant,
    channelId: string,
    seq: number,
    { after = 0, limit = DEFAULT_LIMIT }: { after?: number | undefined; limit?: number | undefined },
  ): Promise<Thread> {
    return this.reading(actor, channelId, async (from) => {
      const rows = await this.unitOfWork.query<MessageRow>(
        `${MESSAGES} WHERE message.channel_id = $1 AND message.seq >= $5
           AND (message.seq = $2 OR (message.thread = $2 AND message.seq > $3)) ORDER BY message.seq LIMIT $4`,
        [channelId, seq, after, limit + 2, from],
      );
      const root = rows.find((row) => row.seq === seq);
      if (!root) throw new DomainError('message.not_found');
      const replies = rows.filter((row) => row !== root);
      const page = replies.slice(0, limit);
      const show = (row: MessageRow): MessageView =>
        actor.kind === 'member' ? showMessage(row) : forGuests(showMessage(row));
      return {
        root: show(root),
        items: page.map(show),
        nextAfter: replies.length > limit ? (page.at(-1)?.seq ?? null) : null,
      };
    });
  }

  /** The pinned messages, the latest pin first. @throws DomainError `channel.not_found` */
  async pins(actor: MemberActor, channelId: string): Promise<MessageList> {
    return this.reading(actor, channelId, async () => {
      const rows = await this.unitOfWork.query<MessageRow>(
        `${MESSAGES} WHERE message.channel_id = $1 AND message.pinned_at IS NOT NULL ORDER BY message.pinned_at DESC, message.seq DESC`,
        [channelId],
      );
      return { items: rows.map(showMessage) };
    });
  }

  /** One message as it is now. @throws DomainError `channel.not_found`, `message.not_found` */
  async one(actor: MemberActor, channelId: string, seq: number): Promise<MessageView> {
    return this.reading(actor, channelId, async () => {
      const [row] = await this.unitOfWork.query<MessageRow>(
        `${MESSAGES} WHERE message.channel_id = $1 AND message.seq = $2`,
        [channelId, seq],
      );
      if (!row) throw new DomainError('message.not_found');
      return showMessage(row);
    });
  }

  /** What it said before it was edited, the oldest first; nothing of one that was deleted. @throws as {@link one} */
  async history(actor: MemberActor, channelId: string, seq: number): Promise<MessageHistory> {
    const { deletedAt } = await this.one(actor, channelId, seq);
    if (deletedAt) return { items: [] };
    return this.reading(actor, channelId, async () => {
      const rows = await this.unitOfWork.query<{ at: Date; text: string }>(
        `SELECT at, text FROM channel_event WHERE channel_id = $1 AND text IS NOT NULL
           AND (seq = $2 OR (type = 'message.edited' AND target = $2 AND seq > $2)) ORDER BY seq`,
        [channelId, seq],
      );
      return { items: rows.map(({ at, text }) => ({ at: at.toISOString(), text })) };
    });
  }

  /** Members who have read up to a message, but not its author. @throws as {@link one} */
  async seenBy(actor: MemberActor, channelId: string, seq: number): Promise<SeenBy> {
    return this.reading(actor, channelId, async () => {
      const items = await this.unitOfWork.query<Named>(
        `SELECT person.id, person.display_name AS name FROM channel JOIN member person ON ${IS_IN}
         JOIN channel_member state ON state.channel_id = channel.id AND state.member_id = person.id
         JOIN message ON message.channel_id = channel.id AND message.seq = $2
         WHERE channel.id = $1 AND person.id IS DISTINCT FROM message.author_id AND state.last_read_seq >= $2
         ORDER BY person.display_name, person.id`,
        [channelId, seq],
      );
      return { items };
    });
  }

  /** @param work gets the seq before which nothing is shown to who asks */
  private async reading<T>(
    actor: Participant,
    channelId: string,
    work: (fromSeq: number) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.membership.demand(actor, 'channel.read', channelId);
      return work(actor.kind === 'member' ? 1 : await this.membership.fromSeq(actor, channelId));
    });
  }
}
