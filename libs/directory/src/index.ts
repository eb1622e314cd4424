import './facts.js';
import type { FeatureSchema } from '@causeway/platform';
import { Directory1790000006000 } from './persistence/1790000006000-directory.js';
import { LivingDirectory1790000033000 } from './persistence/1790000033000-living-directory.js';
import { Proposals1790000033100 } from './persistence/1790000033100-proposals.js';
import { DirectorySearch1790000033200 } from './persistence/1790000033200-directory-search.js';
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
  ],
  migrations: [
    Directory1790000006000,
    LivingDirectory1790000033000,
    Proposals1790000033100,
    DirectorySearch1790000033200,
  ],
};

export type { WriteSchedule } from './parts.dto.js';
export type { CreateResource, WritePlace } from './resource.dto.js';
export { ResourceView } from './views.dto.js';
export { DirectoryModule } from './directory.module.js';
export { Resources } from './use-cases/resources.js';
export { ShowResources } from './use-cases/show-resources.js';
export { WriteResource } from './use-cases/write-resource.js';
