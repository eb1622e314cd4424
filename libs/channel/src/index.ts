import './facts.js';
import { defineJobs, type FeatureSchema } from '@causeway/platform';
import { Channel1790000005000 } from './persistence/1790000005000-channel.js';
import { ChannelKinds1790000032000 } from './persistence/1790000032000-channel-kinds.js';
import { ThreadsToClose1790000032100 } from './persistence/1790000032100-threads-to-close.js';
import { MessageSearch1790000032200 } from './persistence/1790000032200-message-search.js';
import { BoundedMessageSearch1790000038110 } from './persistence/1790000038110-bounded-message-search.js';
import { MessageSpans1790000038400 } from './persistence/1790000038400-message-spans.js';
import { Questions1790000037100 } from './persistence/1790000037100-questions.js';
import { CalledByEdits1790000038520 } from './persistence/1790000038520-called-by-edits.js';
import { PurgedUpTo1790000038500 } from './keeping/1790000038500-purged-up-to.js';
import { ChannelEventRow } from './persistence/channel-event.entity.js';
import { ChannelGuest } from './persistence/channel-guest.entity.js';
import { ChannelMember } from './persistence/channel-member.entity.js';
import { ChannelMention } from './persistence/channel-mention.entity.js';
import { Channel } from './persistence/channel.entity.js';
import { Message } from './persistence/message.entity.js';
import { privacySchema } from './privacy-schema.js';

export const channelSchema: FeatureSchema = {
  entities: [
    Channel,
    ChannelEventRow,
    ChannelGuest,
    ChannelMember,
    ChannelMention,
    Message,
    ...privacySchema.entities,
  ],
  migrations: [
    Channel1790000005000,
    ChannelKinds1790000032000,
    ThreadsToClose1790000032100,
    MessageSearch1790000032200,
    ...privacySchema.migrations,
    Questions1790000037100,
    BoundedMessageSearch1790000038110,
    PurgedUpTo1790000038500,
    CalledByEdits1790000038520,
    MessageSpans1790000038400,
  ],
};

declare module '@causeway/platform' {
  interface JobPayloads {
    /** Makes one export, or deletes its file. */
    'channel.export': { organizationId: string; id: string };
    /** Looks for exports that wait to be made or deleted. */
    'channel.exports': Record<never, never>;
  }
}

export const channelJobs = defineJobs({
  'channel.close-threads': { queue: 'channel', everyMs: 5 * 60_000 },
  'channel.export': { queue: 'channel', dedupe: ({ id }) => id },
  'channel.exports': { queue: 'channel', everyMs: 60_000 },
  'channel.escalate-questions': { queue: 'channel', everyMs: 30_000 },
});

export { ChannelModule } from './channel.module.js';
export { ChannelGateway } from './channel.gateway.js';
export { KeepingModule } from './keeping.module.js';
export { Channels } from './use-cases/channels.js';
export { Post } from './use-cases/post.js';
export { CallingsOfMe } from './use-cases/callings-of-me.js';
export { OpenQuestions } from './questions/open-questions.js';
export { OpenQuestion } from './questions/questions.dto.js';
export { CalledList } from './message-views.dto.js';
export { StandingMessages } from './use-cases/standing-messages.js';
export { MessageViews } from './use-cases/message-views.js';
