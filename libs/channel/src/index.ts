import type { FeatureSchema } from '@causeway/platform';
import type { ChannelEvent } from './channel.dto.js';
import { Channel1790000005000 } from './persistence/1790000005000-channel.js';
import { ChannelEventRow } from './persistence/channel-event.entity.js';
import { ChannelMember } from './persistence/channel-member.entity.js';
import { Channel } from './persistence/channel.entity.js';

declare module '@causeway/kernel' {
  interface FactMap {
    'channel.event': ChannelEvent;
  }
}

export const channelSchema: FeatureSchema = {
  entities: [Channel, ChannelEventRow, ChannelMember],
  migrations: [Channel1790000005000],
};

export { ChannelModule } from './channel.module.js';
export { Channels } from './use-cases/channels.js';
export { Post } from './use-cases/post.js';
