import { ChannelModule } from '@causeway/channel';
import { DirectoryModule } from '@causeway/directory';
import { PlaybooksModule } from '@causeway/playbooks';
import { Module } from '@nestjs/common';
import { CatchUpController } from './catch-up/catch-up.controller.js';
import { CatchUps } from './catch-up/catch-ups.js';
import { LastHere } from './catch-up/last-here.js';
import { MessageFactsController } from './messages/message-facts.controller.js';
import { KeepSources } from './messages/keep-sources.js';

@Module({
  imports: [ChannelModule, DirectoryModule, PlaybooksModule],
  controllers: [CatchUpController, MessageFactsController],
  providers: [CatchUps, LastHere, KeepSources],
})
export class KnowledgeModule {}
