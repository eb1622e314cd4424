import { DomainError } from '@causeway/contracts';
import { Access, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ChannelItem } from '../channel.dto.js';
import type { ChannelEventPage, EventQuery } from '../event.dto.js';
import { Channel } from '../persistence/channel.entity.js';
import { EVENTS, showEvent, type EventRow } from '../persistence/event-row.js';

/** Whose channels they are: `team` is everybody's, the others are their members'. `$1` is the member. */
const MINE = `(channel.kind = 'team' OR EXISTS (SELECT 1 FROM channel_member mine
  WHERE mine.channel_id = channel.id AND mine.member_id = $1 AND mine.left_at IS NULL))`;

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
        purpose: string | null;
        open: boolean;
        archived_at: Date | null;
        request_id: string | null;
        head_seq: number;
        last_read_seq: number;
        unread: number;
        member_count: number;
      }>(
        `SELECT channel.id, channel.name, kind, purpose, open, archived_at, request_id, head_seq, coalesce(state.last_read_seq, 0) AS last_read_seq,
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
      purpose: row.purpose,
      open: row.open,
      archivedAt: row.archived_at?.toISOString() ?? null,
      requestId: row.request_id,
      headSeq: row.head_seq,
      fromSeq: 1,
      lastReadSeq: row.last_read_seq,
      unread: row.unread,
      mentions: 0,
      memberCount: row.member_count,
      people: [],
      notify: row.kind === 'direct' ? ('all' as const) : ('mentions' as const),
      mutedUntil: null,
      lastMessage: null,
      guest: null,
      mayManage: false,
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
        `${EVENTS} WHERE event.channel_id = $1 AND event.seq ${backwards ? '<' : '>'} $2 ORDER BY event.seq ${backwards ? 'DESC' : 'ASC'} LIMIT $3`,
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
      `${EVENTS} WHERE event.author_id = $1 AND event.client_message_id = $2`,
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
