import { Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller.js';
import { DirectoryLive } from './directory.live.js';
import { LivingController } from './living.controller.js';
import { ProvidersController } from './providers.controller.js';
import { ChangedResources } from './use-cases/changed-resources.js';
import { ConfirmFacts } from './use-cases/confirm-facts.js';
import { HandingController } from './handing/handing.controller.js';
import { HandedPageController } from './handing/page.controller.js';
import { ResourceLinks } from './handing/use-cases/resource-links.js';
import { ListFactsToCheck } from './use-cases/facts-to-check.js';
import { Facts } from './use-cases/facts.js';
import { History } from './use-cases/history.js';
import { LoadResources } from './use-cases/load-resources.js';
import { Meanings } from './use-cases/meanings.js';
import { MessageSources } from './use-cases/message-sources.js';
import { Merged } from './use-cases/merged.js';
import { Outcomes } from './use-cases/outcomes.js';
import { ResourceParts } from './use-cases/parts.js';
import { Proposals } from './use-cases/proposals.js';
import { Providers } from './use-cases/providers.js';
import { PutResource } from './use-cases/put-resource.js';
import { RankResources } from './use-cases/rank-resources.js';
import { Records } from './use-cases/records.js';
import { RefreshSearch } from './use-cases/refresh-search.js';
import { Resources } from './use-cases/resources.js';
import { RetireResource } from './use-cases/retire-resource.js';
import { SearchIndex } from './use-cases/search-index.js';
import { SearchResources } from './use-cases/search-resources.js';
import { ShowResources } from './use-cases/show-resources.js';
import { Synonyms } from './use-cases/synonyms.js';
import { WriteResource } from './use-cases/write-resource.js';

@Module({
  controllers: [
    DirectoryController,
    LivingController,
    ProvidersController,
    HandingController,
    HandedPageController,
  ],
  providers: [
    ChangedResources,
    ConfirmFacts,
    DirectoryLive,
    Facts,
    History,
    ListFactsToCheck,
    LoadResources,
    Meanings,
    Merged,
    MessageSources,
    Outcomes,
    Proposals,
    Providers,
    PutResource,
    RankResources,
    Records,
    RefreshSearch,
    ResourceLinks,
    ResourceParts,
    Resources,
    RetireResource,
    SearchIndex,
    SearchResources,
    ShowResources,
    Synonyms,
    WriteResource,
  ],
  exports: [
    ChangedResources,
    ListFactsToCheck,
    MessageSources,
    Meanings,
    Merged,
    PutResource,
    ResourceLinks,
    Resources,
    SearchResources,
    ShowResources,
    WriteResource,
  ],
})
export class DirectoryModule {}
