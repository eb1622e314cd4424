import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ChannelItem, WriteWishes } from '../channel.dto.js';
import { Channels } from './channels.js';
import { Membership } from './membership.js';

/** What a member wants to be told of one channel. */
@Injectable()
export class ChannelWishes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly membership: Membership,
    private readonly channels: Channels,
  ) {}

  /** @throws DomainError `channel.not_found` */
  async set(
    actor: MemberActor,
    channelId: string,
    { notify, mutedUntil }: WriteWishes,
  ): Promise<ChannelItem> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.membership.demand(actor, 'channel.read', channelId);
      await this.unitOfWork.query(
        `INSERT INTO channel_member (organization_id, channel_id, member_id, notify, muted_until)
         VALUES (current_organization(), $1, $2, $3, $4)
         ON CONFLICT (channel_id, member_id) DO UPDATE SET notify = excluded.notify, muted_until = excluded.muted_until`,
        [channelId, actor.memberId, notify, mutedUntil ?? null],
      );
      return this.channels.one(actor, channelId);
    });
  }
}
