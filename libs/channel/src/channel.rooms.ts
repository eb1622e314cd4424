// For the facts that they add to the map.
import type {} from '@causeway/identity';
import { Clock } from '@causeway/kernel';
import { FactBus, Live, room, UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { forGuests } from './domain/for-guests.js';

/** Tells sockets what happens in channels, and lets them into and out of channels' rooms as people come and go. */
@Injectable()
export class ChannelRooms implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly live: Live,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.bus.on('channel.events', ({ channelId, events, left, guests }) => {
      this.live.emitBut([room.channel(channelId)], left.map(room.member), 'channel.events', events);
      if (guests) this.live.emit([room.guests(channelId)], 'channel.events', events.map(forGuests));
    });
    this.bus.on('channel.joined', ({ channelId, memberIds }, organizationId) => {
      const rooms = memberIds === 'dispatch' ? [room.board(organizationId)] : memberIds.map(room.member);
      for (const each of rooms) this.live.join(each, room.channel(channelId));
      this.live.emit(rooms, 'channels.changed');
    });
    this.bus.on('channel.left', ({ channelId, memberIds }) => {
      const rooms = memberIds.map(room.member);
      for (const each of rooms) this.live.leave(each, room.channel(channelId));
      this.live.emit(rooms, 'channels.changed');
    });
    this.bus.on('channel.set', ({ channelId }) =>
      this.live.emit([room.channel(channelId), room.guests(channelId)], 'channels.changed'),
    );
    this.bus.on('channel.guests', ({ channelId, requestId, invited }) => {
      if (invited) this.live.join(room.request(requestId), room.guests(channelId));
      else this.live.leave(room.request(requestId), room.guests(channelId));
      this.live.emit([room.request(requestId)], 'channels.changed');
    });
    this.bus.within('member.left', ({ memberId }) => this.leaveAll(memberId));
  }

  /**
   * Who has left the team has left every channel, also those that were theirs by right: what is said from here on is not
   * sent to a socket that another process has not cut yet.
   */
  private async leaveAll(memberId: string): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO channel_member AS state (organization_id, channel_id, member_id, left_at)
       SELECT organization_id, id, $1::uuid, $2::timestamptz FROM channel WHERE kind IN ('team', 'request') AND archived_at IS NULL
       UNION SELECT organization_id, channel_id, $1, $2 FROM channel_member WHERE member_id = $1
       ON CONFLICT (channel_id, member_id) DO UPDATE SET left_at = excluded.left_at
       WHERE state.left_at IS NULL`,
      [memberId, this.clock.now()],
    );
  }
}
