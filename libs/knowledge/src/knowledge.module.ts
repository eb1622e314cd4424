import { ChannelModule } from '@causeway/channel';
import { DirectoryModule } from '@causeway/directory';
import { PlaybooksModule } from '@causeway/playbooks';
import { TeamModule } from '@causeway/team';
import { Module } from '@nestjs/common';
import { CatchUpController } from './catch-up/catch-up.controller.js';
import { CatchUps } from './catch-up/catch-ups.js';
import { LastHere } from './catch-up/last-here.js';
import { MyChecksController } from './checks/my-checks.controller.js';
import { MyChecks } from './checks/my-checks.js';
import { MessageFactsController } from './messages/message-facts.controller.js';
import { KeepSources } from './messages/keep-sources.js';

@Module({
  imports: [ChannelModule, DirectoryModule, PlaybooksModule, TeamModule],
  controllers: [CatchUpController, MessageFactsController, MyChecksController],
  providers: [CatchUps, LastHere, KeepSources, MyChecks],
})
export class KnowledgeModule {}
