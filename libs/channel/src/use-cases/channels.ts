import { DomainError, type channelKinds, type OneOf } from '@causeway/contracts';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ChannelItem, ChannelList } from '../channel.dto.js';
import { forGuests } from '../domain/for-guests.js';
import { usualLevel } from '../domain/notify-level.js';
import type { ChannelEventPage, EventQuery } from '../event.dto.js';
import { moderates, type Participant } from '../participant.js';
import { Channel } from '../persistence/channel.entity.js';
import { ChannelItems, type ItemRow } from '../persistence/channel-items.js';
import { EVENTS, showEvent, type EventRow } from '../persistence/event-row.js';
import { Membership } from './membership.js';

const DEFAULT_LIMIT = 100;

/** Reads channels and their logs. */
@Injectable()
export class Channels {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly membership: Membership,
    private readonly items: ChannelItems,
  ) {}

  /** A channel for everybody, made once with the organization. */
  async createTeamChannel(organizationId: string, name: string): Promise<string> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const { id } = await manager.save(manager.create(Channel, { organizationId, kind: 'team', name }));
      return id;
    });
  }

  /** Somebody's channels with what is unread. @param archived those that are out of use instead */
  async list(actor: Participant, archived = false): Promise<ChannelList> {
    const rows = await this.unitOfWork.run(actor.organizationId, () =>
      actor.kind === 'member'
        ? this.items.of(actor.memberId, { archived })
        : this.items.ofGuest(actor.requestId),
    );
    return { items: rows.map((row) => itemOf(row, actor)) };
  }

  /** One of somebody's channels. @throws DomainError `channel.not_found` */
  async one(actor: Participant, channelId: string): Promise<ChannelItem> {
    const [row] = await this.unitOfWork.run(actor.organizationId, () =>
      actor.kind === 'member'
        ? this.items.of(actor.memberId, { channelId })
        : this.items.ofGuest(actor.requestId),
    );
    if (row?.id !== channelId) throw new DomainError('channel.not_found');
    return itemOf(row, actor);
  }

  /** A stretch of the log, in order. @throws DomainError `channel.not_found` */
  async events(
    actor: Participant,
    channelId: string,
    { after, before, limit = DEFAULT_LIMIT }: EventQuery,
  ): Promise<ChannelEventPage> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.membership.demand(actor, 'channel.read', channelId);
      const headSeq = (await this.heads([channelId]))[channelId] ?? 0;
      const from = actor.kind === 'requester' ? await this.membership.fromSeq(actor, channelId) : 1;
      const backwards = after === undefined;
      const rows = await this.unitOfWork.query<EventRow>(
        `${EVENTS} WHERE event.channel_id = $1 AND event.seq ${backwards ? '<' : '>'} $2 AND event.seq >= $4
         ORDER BY event.seq ${backwards ? 'DESC' : 'ASC'} LIMIT $3`,
        [channelId, after ?? before ?? headSeq + 1, limit, from],
      );
      if (backwards) rows.reverse();
      const last = rows.at(-1)?.seq ?? headSeq;
      const show = (row: EventRow) => (actor.kind === 'member' ? showEvent(row) : forGuests(showEvent(row)));
      return { items: rows.map(show), headSeq, nextAfter: last < headSeq ? last : null };
    });
  }

  /** Heads of somebody's channels, for a socket that connects. */
  headsFor({ organizationId }: Participant, channelIds: string[]): Promise<Record<string, number>> {
    return this.unitOfWork.run(organizationId, () => this.heads(channelIds));
  }

  /** Heads of some channels. Call inside a unit of work. */
  async heads(channelIds: string[]): Promise<Record<string, number>> {
    const rows = await this.unitOfWork.query<{ id: string; head_seq: number }>(
      'SELECT id, head_seq FROM channel WHERE id = ANY ($1)',
      [channelIds],
    );
    return Object.fromEntries(rows.map(({ id, head_seq }) => [id, head_seq]));
  }
}

/** Who may rename it, archive it, and choose who is in. */
export const mayManage = (
  channel: { kind: OneOf<typeof channelKinds>; createdBy: string | null },
  actor: Participant,
): boolean =>
  actor.kind === 'member' &&
  (channel.kind === 'topic'
    ? channel.createdBy === actor.memberId || moderates(actor)
    : channel.kind === 'team' && moderates(actor));

function itemOf(row: ItemRow, actor: Participant): ChannelItem {
  const others = row.people ?? [];
  return {
    id: row.id,
    name: row.kind === 'direct' ? others.map(({ name }) => name).join(', ') : row.name,
    kind: row.kind,
    purpose: row.purpose,
    open: row.open,
    archivedAt: row.archived_at?.toISOString() ?? null,
    requestId: row.request_id,
    headSeq: row.head_seq,
    fromSeq: row.from_seq,
    lastReadSeq: row.last_read_seq,
    unread: row.unread,
    mentions: row.mentions,
    memberCount: row.member_count,
    people: others,
    notify: row.notify ?? usualLevel(row.kind, row.joined),
    mutedUntil: row.muted_until?.toISOString() ?? null,
    lastMessage: row.last_message
      ? { ...row.last_message, at: new Date(row.last_message.at).toISOString() }
      : null,
    guest: row.guest ? { ...row.guest, invitedAt: new Date(row.guest.invitedAt).toISOString() } : null,
    mayManage: mayManage({ kind: row.kind, createdBy: row.created_by }, actor),
  };
}
