import './facts.js';
import './import/import.jobs.js';
import type { FeatureSchema } from '@causeway/platform';
import { WhoMadeLinks1790000038510 } from './handing/persistence/1790000038510-who-made-links.js';
import { ResourceLinks1790000038300 } from './handing/persistence/1790000038300-resource-links.js';
import { ResourceLink } from './handing/persistence/resource-link.entity.js';
import { HsdsAccess1790000034100 } from './hsds-api/persistence/1790000034100-hsds-access.js';
import { HsdsKey } from './hsds-api/persistence/hsds-key.entity.js';
import { HsdsSharing } from './hsds-api/persistence/hsds-sharing.entity.js';
import { ImportLists1790000034000 } from './import/persistence/1790000034000-import-lists.js';
import { ImportRow } from './import/persistence/import-row.entity.js';
import { ImportRun } from './import/persistence/import-run.entity.js';
import { ImportSource } from './import/persistence/import-source.entity.js';
import { Directory1790000006000 } from './persistence/1790000006000-directory.js';
import { LivingDirectory1790000033000 } from './persistence/1790000033000-living-directory.js';
import { Proposals1790000033100 } from './persistence/1790000033100-proposals.js';
import { DirectorySearch1790000033200 } from './persistence/1790000033200-directory-search.js';
import { FastSearch1790000038100 } from './persistence/1790000038100-fast-search.js';
import { CheaperSearch1790000038410 } from './persistence/1790000038410-cheaper-search.js';
import { FactChange } from './persistence/fact-change.entity.js';
import { Fact } from './persistence/fact.entity.js';
import { Location } from './persistence/location.entity.js';
import { Provider } from './persistence/provider.entity.js';
import { ResourceCapacity } from './persistence/resource-capacity.entity.js';
import { ResourceLocation } from './persistence/resource-location.entity.js';
import { ResourceOutcome } from './persistence/resource-outcome.entity.js';
import { ResourceProposal } from './persistence/resource-proposal.entity.js';
import { ResourceSearch } from './persistence/resource-search.entity.js';
import { ResourceTerm } from './persistence/resource-term.entity.js';
import { ResourceWord } from './persistence/resource-word.entity.js';
import { Resource } from './persistence/resource.entity.js';
import { SearchSynonyms } from './persistence/search-synonyms.entity.js';
import { TaxonomyTerm } from './persistence/taxonomy-term.entity.js';

export const directorySchema: FeatureSchema = {
  entities: [
    Resource,
    Provider,
    Location,
    ResourceLocation,
    TaxonomyTerm,
    ResourceTerm,
    ResourceCapacity,
    Fact,
    FactChange,
    ResourceProposal,
    ResourceOutcome,
    ResourceSearch,
    ResourceWord,
    SearchSynonyms,
    ImportSource,
    ImportRun,
    ImportRow,
    HsdsSharing,
    HsdsKey,
    ResourceLink,
  ],
  migrations: [
    Directory1790000006000,
    LivingDirectory1790000033000,
    Proposals1790000033100,
    DirectorySearch1790000033200,
    ImportLists1790000034000,
    HsdsAccess1790000034100,
    FastSearch1790000038100,
    CheaperSearch1790000038410,
    ResourceLinks1790000038300,
    WhoMadeLinks1790000038510,
  ],
};

export type { WriteSchedule } from './parts.dto.js';
export type { CreateResource, WritePlace } from './resource.dto.js';
export type { Term } from './domain/query.js';
export { ResourceFilters, ResourcePage } from './directory.dto.js';
export { ResourceView } from './views.dto.js';
export { ChangedResourceList, FactToCheck } from './living.dto.js';
export { ListFactsToCheck } from './use-cases/facts-to-check.js';
export { SEARCH_RULES } from './use-cases/search-index.js';
export { ChangedResources } from './use-cases/changed-resources.js';
export { MessageSources, type MessageKey } from './use-cases/message-sources.js';
export { DirectoryModule } from './directory.module.js';
export { Meanings } from './use-cases/meanings.js';
export { Merged } from './use-cases/merged.js';
export { ResourceLinks } from './handing/use-cases/resource-links.js';
export { Resources } from './use-cases/resources.js';
export { SearchResources } from './use-cases/search-resources.js';
export { ShowResources } from './use-cases/show-resources.js';
export { WriteResource } from './use-cases/write-resource.js';
export { DirectoryListsModule } from './directory-lists.module.js';
export { directoryJobs } from './import/import.jobs.js';
export { ExportDirectory } from './export/export-directory.js';
export { ApplyImport } from './import/use-cases/apply-import.js';
export { ImportRowView, ImportSourceView, ImportView, WriteImportSource } from './import/import.dto.js';
export { ListFetcher } from './import/fetching/list-fetcher.js';
export { ImportSources } from './import/use-cases/import-sources.js';
export { RefreshLists } from './import/use-cases/refresh-lists.js';
export { ShowImports } from './import/use-cases/show-imports.js';
export { StageImport } from './import/use-cases/stage-import.js';
