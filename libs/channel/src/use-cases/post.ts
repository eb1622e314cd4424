import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { ReadState } from '../channel.dto.js';
import type { ChannelEvent } from '../event.dto.js';
import type { PostMessage } from '../message.dto.js';
import { showEvent } from '../persistence/event-row.js';
import { Channels } from './channels.js';

interface NewEvent {
  type: ChannelEvent['type'];
  clientMessageId?: string;
  text?: string;
  readUpTo?: number;
}

/** Adds events to a channel's log. */
@Injectable()
export class Post {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly channels: Channels,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores a message. The same `clientMessageId` of the same author never makes two: the stored one is returned.
   * @throws DomainError `channel.not_found`, `channel.message_conflict`
   */
  async message(actor: MemberActor, channelId: string, message: PostMessage): Promise<ChannelEvent> {
    try {
      return await this.unitOfWork.run(actor.organizationId, async () => {
        await this.channels.demand(actor, 'channel.post', channelId);
        return (
          (await this.stored(actor, channelId, message)) ??
          this.append(actor, channelId, {
            type: 'message.posted',
            clientMessageId: message.clientMessageId,
            text: message.text,
          })
        );
      });
    } catch (error) {
      // The same message came twice at once; the other one was stored first.
      if (!isRepeated(error)) throw error;
      const stored = await this.unitOfWork.run(actor.organizationId, () =>
        this.stored(actor, channelId, message),
      );
      if (!stored) throw error;
      return stored;
    }
  }

  /**
   * Remembers how far the member has read; it only ever grows, and never beyond the newest event.
   * @throws DomainError `channel.not_found`
   */
  async read(actor: MemberActor, channelId: string, seq: number): Promise<ReadState> {
    const { organizationId, memberId } = actor;
    return this.unitOfWork.run(organizationId, async () => {
      await this.channels.demand(actor, 'channel.read', channelId);
      const [moved] = await this.unitOfWork.query<{ last_read_seq: number }>(
        `INSERT INTO channel_member AS state (organization_id, channel_id, member_id, last_read_seq)
         SELECT $1, $2, $3, least($4, head_seq) FROM channel WHERE id = $2
         ON CONFLICT (channel_id, member_id) DO UPDATE SET last_read_seq = excluded.last_read_seq
         WHERE state.last_read_seq < excluded.last_read_seq RETURNING last_read_seq`,
        [organizationId, channelId, memberId, seq],
      );
      if (moved) await this.append(actor, channelId, { type: 'read', readUpTo: moved.last_read_seq });
      const mine = (await this.channels.list(actor)).find(({ id }) => id === channelId);
      return { lastReadSeq: mine?.lastReadSeq ?? 0, unread: mine?.unread ?? 0 };
    });
  }

  private async stored(
    actor: MemberActor,
    channelId: string,
    message: PostMessage,
  ): Promise<ChannelEvent | undefined> {
    const row = await this.channels.eventByClientId(actor.memberId, message.clientMessageId);
    if (!row) return undefined;
    if (row.channel_id !== channelId || row.text !== message.text)
      throw new DomainError('channel.message_conflict');
    return showEvent(row);
  }

  /** The channel's row is locked from here to the end of the transaction: events become visible in the order of their seq. */
  private async append(actor: MemberActor, channelId: string, event: NewEvent): Promise<ChannelEvent> {
    const at = this.clock.now();
    const { type, clientMessageId, text, readUpTo } = event;
    const [row] = await this.unitOfWork.query<{ seq: number }>(
      `WITH head AS (UPDATE channel SET head_seq = head_seq + 1 WHERE id = $1 RETURNING id, organization_id, head_seq),
       posted AS (INSERT INTO message (channel_id, seq, organization_id, author_id, at, text)
         SELECT id, head_seq, organization_id, $4, $3, $6 FROM head WHERE $2 = 'message.posted')
       INSERT INTO channel_event (channel_id, seq, organization_id, type, at, author_id, client_message_id, text, read_up_to)
       SELECT id, head_seq, organization_id, $2, $3, $4, $5, $6, $7 FROM head RETURNING seq`,
      [channelId, type, at, actor.memberId, clientMessageId ?? null, text ?? null, readUpTo ?? null],
    );
    if (!row) throw new DomainError('channel.not_found');
    const stored: ChannelEvent = {
      channelId,
      seq: row.seq,
      at: at.toISOString(),
      author: { id: actor.memberId, name: actor.name, kind: 'member' },
      ...event,
    };
    this.unitOfWork.raise('channel.events', [stored]);
    return stored;
  }
}

const isRepeated = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  (error.driverError as { constraint?: string }).constraint === 'channel_event_once';
