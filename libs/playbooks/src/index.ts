import type { FeatureSchema } from '@causeway/platform';
import { Playbooks1790000037000 } from './persistence/1790000037000-playbooks.js';
import { PlaybookVersion } from './persistence/playbook-version.entity.js';
import { Playbook } from './persistence/playbook.entity.js';

export const playbooksSchema: FeatureSchema = {
  entities: [Playbook, PlaybookVersion],
  migrations: [Playbooks1790000037000],
};

export { PlaybooksModule } from './playbooks.module.js';
export { WritePlaybook } from './use-cases/write-playbook.js';
export { ChangedPlaybook } from './playbooks.dto.js';
export { Playbooks } from './use-cases/playbooks.js';
