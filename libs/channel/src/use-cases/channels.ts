import { DomainError } from '@causeway/contracts';
import { Access, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ChannelEvent, ChannelEventPage, ChannelItem, EventQuery } from '../channel.dto.js';
import { Channel } from '../persistence/channel.entity.js';

export interface EventRow {
  channel_id: string;
  seq: number;
  type: ChannelEvent['type'];
  at: Date;
  author_id: string;
  author_name: string;
  client_message_id: string | null;
  text: string | null;
  read_up_to: number | null;
}

/** Whose channels they are: `team` is everybody's, the others are their members'. `$1` is the member. */
const MINE = `(channel.kind = 'team' OR EXISTS (SELECT 1 FROM channel_member mine
  WHERE mine.channel_id = channel.id AND mine.member_id = $1 AND mine.left_at IS NULL))`;

const EVENT = `SELECT channel_id, seq, type, at, author_id, display_name AS author_name, client_message_id, text, read_up_to
  FROM channel_event JOIN member ON member.id = author_id`;

const DEFAULT_LIMIT = 100;

/** Reads channels and their logs. */
@Injectable()
export class Channels {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** A channel for everybody, made once with the organization. */
  async createTeamChannel(organizationId: string, name: string): Promise<string> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const { id } = await manager.save(manager.create(Channel, { organizationId, kind: 'team', name }));
      return id;
    });
  }

  /** The member's channels with what is unread. */
  async list({ organizationId, memberId }: MemberActor): Promise<ChannelItem[]> {
    const rows = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.query<{
        id: string;
        name: string;
        kind: ChannelItem['kind'];
        head_seq: number;
        last_read_seq: number;
        unread: number;
        member_count: number;
      }>(
        `SELECT channel.id, channel.name, kind, head_seq, coalesce(state.last_read_seq, 0) AS last_read_seq,
           (SELECT count(*)::int FROM channel_event event WHERE event.channel_id = channel.id AND event.seq > coalesce(state.last_read_seq, 0)
             AND event.type = 'message.posted' AND event.author_id <> $1) AS unread,
           CASE kind WHEN 'team' THEN (SELECT count(*)::int FROM member WHERE active)
             ELSE (SELECT count(*)::int FROM channel_member WHERE channel_id = channel.id AND left_at IS NULL) END AS member_count
         FROM channel LEFT JOIN channel_member state ON state.channel_id = channel.id AND state.member_id = $1
         WHERE ${MINE} ORDER BY kind <> 'team', channel.name, channel.id`,
        [memberId],
      ),
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      headSeq: row.head_seq,
      lastReadSeq: row.last_read_seq,
      unread: row.unread,
      memberCount: row.member_count,
    }));
  }

  /** A stretch of the log, in order. @throws DomainError `channel.not_found` */
  async events(
    actor: MemberActor,
    channelId: string,
    { after, before, limit = DEFAULT_LIMIT }: EventQuery,
  ): Promise<ChannelEventPage> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.demand(actor, 'channel.read', channelId);
      const headSeq = await this.headOf(channelId);
      const backwards = after === undefined;
      const rows = await this.unitOfWork.query<EventRow>(
        `${EVENT} WHERE channel_id = $1 AND seq ${backwards ? '<' : '>'} $2 ORDER BY seq ${backwards ? 'DESC' : 'ASC'} LIMIT $3`,
        [channelId, after ?? before ?? headSeq + 1, limit],
      );
      if (backwards) rows.reverse();
      const last = rows.at(-1)?.seq ?? headSeq;
      return { items: rows.map(showEvent), headSeq, nextAfter: last < headSeq ? last : null };
    });
  }

  /** Call inside a unit of work. */
  async eventByClientId(authorId: string, clientMessageId: string): Promise<EventRow | undefined> {
    const [row] = await this.unitOfWork.query<EventRow>(
      `${EVENT} WHERE author_id = $1 AND client_message_id = $2`,
      [authorId, clientMessageId],
    );
    return row;
  }

  /** Heads of some channels. Call inside a unit of work. */
  async heads(channelIds: string[]): Promise<Record<string, number>> {
    const rows = await this.unitOfWork.query<{ id: string; head_seq: number }>(
      'SELECT id, head_seq FROM channel WHERE id = ANY ($1)',
      [channelIds],
    );
    return Object.fromEntries(rows.map(({ id, head_seq }) => [id, head_seq]));
  }

  /** Ids of the channels that a member is in. Call inside a unit of work. */
  async idsOf(memberId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(`SELECT id FROM channel WHERE ${MINE}`, [
      memberId,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Passes when the member is in the channel. Call inside a unit of work. @throws DomainError `channel.not_found` */
  async demand(
    actor: MemberActor,
    action: 'channel.read' | 'channel.post',
    channelId: string,
  ): Promise<void> {
    await this.access.demand(actor, action, channelId, 'channel.not_found');
  }

  private async headOf(channelId: string): Promise<number> {
    const head = (await this.heads([channelId]))[channelId];
    if (head === undefined) throw new DomainError('channel.not_found');
    return head;
  }
}

export const showEvent = (row: EventRow): ChannelEvent => ({
  channelId: row.channel_id,
  seq: row.seq,
  type: row.type,
  at: row.at.toISOString(),
  author: { id: row.author_id, name: row.author_name },
  clientMessageId: row.client_message_id,
  text: row.text,
  readUpTo: row.read_up_to,
});
