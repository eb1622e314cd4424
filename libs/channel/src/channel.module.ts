import { DirectoryModule } from '@causeway/directory';
import { Module } from '@nestjs/common';
import { ChannelBeat } from './channel.beat.js';
import { ChannelController } from './channel.controller.js';
import { ChannelGateway } from './channel.gateway.js';
import { ChannelPresence } from './channel.presence.js';
import { ChannelRooms } from './channel.rooms.js';
import { MessagesController } from './messages.controller.js';
import { ChannelItems } from './persistence/channel-items.js';
import { ChannelLog } from './persistence/channel-log.js';
import { Messages } from './persistence/messages.js';
import { PostedBefore } from './persistence/posted-before.js';
import { Asked } from './questions/asked.js';
import { OpenQuestions } from './questions/open-questions.js';
import { QuestionLife } from './questions/question-life.js';
import { QuestionWatch } from './questions/question-watch.js';
import { QuestionsController } from './questions/questions.controller.js';
import { SearchController } from './search.controller.js';
import { TopicsController } from './topics.controller.js';
import { CallingsOfMe } from './use-cases/callings-of-me.js';
import { Callings } from './use-cases/callings.js';
import { ChangeMessage } from './use-cases/change-message.js';
import { ChannelWishes } from './use-cases/channel-wishes.js';
import { PrivacyModule } from './privacy.module.js';
import { Channels } from './use-cases/channels.js';
import { Direct } from './use-cases/direct.js';
import { Entering } from './use-cases/entering.js';
import { Guests } from './use-cases/guests.js';
import { LogPages } from './use-cases/log-pages.js';
import { Membership } from './use-cases/membership.js';
import { MessageStretches } from './use-cases/message-stretches.js';
import { MessageViews } from './use-cases/message-views.js';
import { People } from './use-cases/people.js';
import { Post } from './use-cases/post.js';
import { ReadMarks } from './use-cases/read-marks.js';
import { RequestThreads } from './use-cases/request-threads.js';
import { Search } from './use-cases/search.js';
import { SearchMessages } from './use-cases/search-messages.js';
import { StandingMessages } from './use-cases/standing-messages.js';
import { Topics } from './use-cases/topics.js';

@Module({
  imports: [PrivacyModule, DirectoryModule],
  controllers: [
    ChannelController,
    TopicsController,
    MessagesController,
    QuestionsController,
    SearchController,
  ],
  providers: [
    ...[ChannelItems, ChannelLog, Messages, PostedBefore],
    ...[
      Membership,
      Entering,
      Channels,
      LogPages,
      People,
      Topics,
      Direct,
      RequestThreads,
      Guests,
      ChannelWishes,
      ReadMarks,
    ],
    ...[Callings, Post, ChangeMessage, MessageViews, MessageStretches, SearchMessages, Search],
    ...[CallingsOfMe, StandingMessages],
    ...[Asked, QuestionLife, QuestionWatch, OpenQuestions],
    ...[ChannelGateway, ChannelBeat, ChannelPresence, ChannelRooms],
  ],
  exports: [CallingsOfMe, ChannelLog, Channels, MessageViews, OpenQuestions, Post, StandingMessages],
})
export class ChannelModule {}
