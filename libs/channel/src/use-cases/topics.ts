import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { Audit, RateLimit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ChannelItem, OpenChannelList, WriteTopic, NewTopic } from '../channel.dto.js';
import { authorOf } from '../participant.js';
import { Channel } from '../persistence/channel.entity.js';
import { ChannelItems } from '../persistence/channel-items.js';
import { ChannelLog, type LockedChannel } from '../persistence/channel-log.js';
import { Channels, mayManage } from './channels.js';
import { Membership } from './membership.js';
import { People } from './people.js';

/** Most channels that one member makes in an hour. */
const CREATION_RATE = { most: 30, seconds: 3600 };

/** Channels for a region or a topic, open to the team or only to who is taken in. */
@Injectable()
export class Topics {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly channels: Channels,
    private readonly membership: Membership,
    private readonly items: ChannelItems,
    private readonly people: People,
    private readonly log: ChannelLog,
    private readonly rateLimit: RateLimit,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Makes a channel; who makes it is in it. @throws DomainError `member.not_found`, `rate.limited` */
  async create(actor: MemberActor, { memberIds = [], ...topic }: NewTopic): Promise<ChannelItem> {
    const { organizationId, memberId } = actor;
    const { most, seconds } = CREATION_RATE;
    await this.rateLimit.take('channel-create', memberId, most, { seconds });
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const { id } = await manager.save(
        manager.create(Channel, {
          ...{ organizationId, kind: 'topic', createdBy: memberId, createdAt: this.clock.now() },
          ...{ name: topic.name, purpose: topic.purpose ?? null, open: topic.open },
        }),
      );
      const channel = await this.log.lock(id);
      await this.people.add(channel, [...new Set([memberId, ...memberIds])], authorOf(actor));
      await this.audit.record('channel.create', [id]);
      return this.channels.one(actor, id);
    });
  }

  /** Open channels that one may join. */
  async toJoin({ organizationId, memberId }: MemberActor): Promise<OpenChannelList> {
    const rows = await this.unitOfWork.run(organizationId, () => this.items.toJoin(memberId));
    return { items: rows.map(({ member_count: memberCount, ...row }) => ({ ...row, memberCount })) };
  }

  /** Name, purpose, and whether it is open. @throws DomainError `channel.not_found`, `channel.not_manager` */
  async change(actor: MemberActor, channelId: string, topic: WriteTopic): Promise<ChannelItem> {
    await this.managing(actor, channelId, async (channel) => {
      const open = channel.kind === 'team' || topic.open;
      await this.unitOfWork.manager.update(
        Channel,
        { id: channelId },
        { name: topic.name, purpose: topic.purpose ?? null, open },
      );
      await this.tell(channel, actor);
    });
    return this.channels.one(actor, channelId);
  }

  /** Out of use: nobody writes in it, everybody in it still reads it. @throws DomainError `channel.not_found`, `channel.not_manager`, `channel.everybodys` */
  async archive(actor: MemberActor, channelId: string, archived: boolean): Promise<void> {
    await this.managing(actor, channelId, async (channel) => {
      if (channel.kind === 'team') throw new DomainError('channel.everybodys');
      if ((channel.archivedAt !== null) === archived) return;
      const archivedAt = archived ? this.clock.now() : null;
      await this.unitOfWork.manager.update(Channel, { id: channelId }, { archivedAt });
      await this.tell(channel, actor);
    });
  }

  /** Joins an open channel. @throws DomainError `channel.not_found`, also for a private one */
  async join(actor: MemberActor, channelId: string): Promise<ChannelItem> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const channel = await this.log.lock(channelId);
      if (channel.kind !== 'topic' || !channel.open || channel.archivedAt)
        await this.membership.demand(actor, 'channel.read', channelId);
      else await this.people.add(channel, [actor.memberId], authorOf(actor));
      return this.channels.one(actor, channelId);
    });
  }

  /** @throws DomainError `channel.not_found`, `channel.everybodys` */
  async leave(actor: MemberActor, channelId: string): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const channel = await this.membership.lock(actor, 'channel.read', channelId);
      if (channel.kind !== 'topic') throw new DomainError('channel.everybodys');
      await this.people.remove(channel, actor.memberId, authorOf(actor));
    });
  }

  /** Takes members in. Whoever is in a channel may, except that a private one is its managers'. @throws as {@link remove}, and `member.not_found` */
  async add(actor: MemberActor, channelId: string, memberIds: readonly string[]): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const channel = await this.membership.lock(actor, 'channel.manage', channelId);
      if (channel.kind !== 'topic') throw new DomainError('channel.everybodys');
      if (!channel.open && !mayManage(channel, actor)) throw new DomainError('channel.not_manager');
      await this.people.add(channel, memberIds, authorOf(actor));
      await this.audit.record('channel.manage', [channelId, ...memberIds]);
    });
  }

  /** Takes a member out, at once, on open sockets too. @throws DomainError `channel.not_found`, `channel.not_manager`, `channel.everybodys` */
  async remove(actor: MemberActor, channelId: string, memberId: string): Promise<void> {
    await this.managing(actor, channelId, async (channel) => {
      if (channel.kind !== 'topic') throw new DomainError('channel.everybodys');
      await this.people.remove(channel, memberId, authorOf(actor));
    });
  }

  private async managing(
    actor: MemberActor,
    channelId: string,
    work: (channel: LockedChannel) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const channel = await this.membership.lock(actor, 'channel.manage', channelId);
      if (!mayManage(channel, actor)) throw new DomainError('channel.not_manager');
      await work(channel);
      await this.audit.record('channel.manage', [channelId]);
    });
  }

  private async tell(channel: LockedChannel, actor: MemberActor): Promise<void> {
    await this.log.append(channel, [{ type: 'channel.changed', author: authorOf(actor) }]);
    this.unitOfWork.raise('channel.set', { channelId: channel.id });
  }
}
