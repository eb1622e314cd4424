import { DomainError } from '@causeway/contracts';
import { Access, UnitOfWork, type Action, type MemberActor } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isParticipant, type GuestActor, type Participant } from '../participant.js';
import { ChannelLog, type LockedChannel } from '../persistence/channel-log.js';
import { CHANNELS_OF, keyOf } from '../persistence/membership.js';

type ChannelAction = Extract<Action, `channel.${string}`>;

/** Who is in which channel. Everything here is called inside a unit of work. */
@Injectable()
export class Membership implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly unitOfWork: UnitOfWork,
    private readonly log: ChannelLog,
  ) {}

  /** A channel belongs to those who are in it: everybody for a team channel, its members or guests for the others. */
  onModuleInit(): void {
    this.access.own('channel', async (actor, ids) => {
      if (!isParticipant(actor)) return [];
      const rows = await this.unitOfWork.query<{ id: string }>(
        `SELECT id FROM (${CHANNELS_OF[actor.kind]}) mine WHERE id = ANY ($2)`,
        [keyOf(actor), ids],
      );
      return rows.map(({ id }) => id);
    });
  }

  /** Ids of the channels that somebody is in. */
  async idsOf(actor: Participant): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(CHANNELS_OF[actor.kind], [keyOf(actor)]);
    return rows.map(({ id }) => id);
  }

  /** Passes when somebody is in the channel. @throws DomainError `channel.not_found` */
  async demand(actor: Participant, action: ChannelAction, channelId: string): Promise<void> {
    await this.access.demand(actor, action, channelId, 'channel.not_found');
  }

  /** Locks a channel that a member is in: whoever is removed meanwhile is not. @throws DomainError `channel.not_found` */
  async lock(actor: MemberActor, action: ChannelAction, channelId: string): Promise<LockedChannel> {
    const [channel] = await Promise.all([this.log.lock(channelId), this.demand(actor, action, channelId)]);
    return channel;
  }

  /** The seq before which nothing is shown to guests. @throws DomainError `channel.not_found` */
  async fromSeq({ requestId }: GuestActor, channelId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ from_seq: number }>(
      'SELECT from_seq FROM channel_guest WHERE channel_id = $1 AND request_id = $2',
      [channelId, requestId],
    );
    if (!row) throw new DomainError('channel.not_found');
    return row.from_seq;
  }
}
