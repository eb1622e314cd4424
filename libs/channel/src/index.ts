import './facts.js';
import { defineJobs, type FeatureSchema } from '@causeway/platform';
import { Channel1790000005000 } from './persistence/1790000005000-channel.js';
import { ChannelKinds1790000032000 } from './persistence/1790000032000-channel-kinds.js';
import { ThreadsToClose1790000032100 } from './persistence/1790000032100-threads-to-close.js';
import { MessageSearch1790000032200 } from './persistence/1790000032200-message-search.js';
import { ChannelEventRow } from './persistence/channel-event.entity.js';
import { ChannelGuest } from './persistence/channel-guest.entity.js';
import { ChannelMember } from './persistence/channel-member.entity.js';
import { ChannelMention } from './persistence/channel-mention.entity.js';
import { Channel } from './persistence/channel.entity.js';
import { Message } from './persistence/message.entity.js';

export const channelSchema: FeatureSchema = {
  entities: [Channel, ChannelEventRow, ChannelGuest, ChannelMember, ChannelMention, Message],
  migrations: [
    Channel1790000005000,
    ChannelKinds1790000032000,
    ThreadsToClose1790000032100,
    MessageSearch1790000032200,
  ],
};

export const channelJobs = defineJobs({
  'channel.close-threads': { queue: 'channel', everyMs: 5 * 60_000 },
});

export { ChannelModule } from './channel.module.js';
export { ChannelGateway } from './channel.gateway.js';
export { Channels } from './use-cases/channels.js';
export { Post } from './use-cases/post.js';
