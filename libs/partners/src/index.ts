import type { FeatureSchema } from '@causeway/platform';
import { Partners1790000002000 } from './persistence/1790000002000-partners.js';
import { FacilityKey } from './persistence/facility-key.entity.js';
import { Facility } from './persistence/facility.entity.js';

export const partnersSchema: FeatureSchema = {
  entities: [Facility, FacilityKey],
  migrations: [Partners1790000002000],
};

export { Facility };
export { FacilityRef } from './partners.dto.js';
export { PartnersModule } from './partners.module.js';
export { Facilities, type NewFacility } from './use-cases/facilities.js';
export { FacilityKeys } from './use-cases/facility-keys.js';
