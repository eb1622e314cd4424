import { DomainError, type channelKinds, type OneOf } from '@causeway/contracts';
import { Together, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ChannelItem, ChannelList } from '../channel.dto.js';
import { usualLevel } from '../domain/notify-level.js';
import { moderates, type Participant } from '../participant.js';
import { Channel } from '../persistence/channel.entity.js';
import { ChannelItems, type ItemRow } from '../persistence/channel-items.js';

/** Reads channels. */
@Injectable()
export class Channels {
  /** After a restart everybody asks in the same moment, and most of the answer is the same for all. */
  private readonly lists = new Together<string, ItemRow[]>((organizationId, memberIds) =>
    this.listsOf(organizationId, memberIds),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
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
    const { organizationId } = actor;
    const rows =
      actor.kind === 'requester'
        ? await this.unitOfWork.run(organizationId, () => this.items.ofGuest(actor.requestId))
        : archived
          ? await this.unitOfWork.run(organizationId, () => this.items.of(actor.memberId, { archived }))
          : await this.lists.do(organizationId, actor.memberId);
    return { items: rows.map((row) => itemOf(row, actor)) };
  }

  private async listsOf(organizationId: string, memberIds: string[]): Promise<ItemRow[][]> {
    const lists = new Map<string, ItemRow[]>(memberIds.map((id) => [id, []]));
    for (const row of await this.items.lists(organizationId, memberIds)) lists.get(row.who)?.push(row);
    return memberIds.map((id) => lists.get(id) ?? []);
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
    purgedUpTo: row.purged_up_to,
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
