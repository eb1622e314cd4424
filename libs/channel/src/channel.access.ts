import { Access } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Channels } from './use-cases/channels.js';

/** A channel is its members'. */
@Injectable()
export class ChannelAccess implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly channels: Channels,
  ) {}

  onModuleInit(): void {
    this.access.own('channel', async (actor, ids) => {
      if (actor.kind !== 'member') return [];
      const mine = new Set(await this.channels.idsOf(actor.memberId));
      return ids.filter((id) => mine.has(id));
    });
  }
}
