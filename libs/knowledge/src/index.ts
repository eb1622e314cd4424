import type { FeatureSchema } from '@causeway/platform';
import { CatchUp1790000038200 } from './catch-up/1790000038200-catch-up.js';
import { CatchUpMark } from './catch-up/catch-up-mark.entity.js';

export const knowledgeSchema: FeatureSchema = {
  entities: [CatchUpMark],
  migrations: [CatchUp1790000038200],
};

export { KnowledgeModule } from './knowledge.module.js';
