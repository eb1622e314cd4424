import type { FeatureSchema } from '@causeway/platform';
import { Partners1790000002000 } from './persistence/1790000002000-partners.js';
import { Agreements1790000009000 } from './persistence/1790000009000-agreements.js';
import { AgreementIndex1790000009200 } from './persistence/1790000009200-agreement-index.js';
import { RetiredFacilities1790000026000 } from './persistence/1790000026000-retired-facilities.js';
import { AgreementFacility } from './persistence/agreement-facility.entity.js';
import { AgreementVersion } from './persistence/agreement-version.entity.js';
import { FacilityKey } from './persistence/facility-key.entity.js';
import { Facility } from './persistence/facility.entity.js';
import { PartnerAgreement } from './persistence/partner-agreement.entity.js';
import { Partner } from './persistence/partner.entity.js';

export const partnersSchema: FeatureSchema = {
  entities: [Facility, FacilityKey, Partner, PartnerAgreement, AgreementFacility, AgreementVersion],
  migrations: [
    Partners1790000002000,
    Agreements1790000009000,
    AgreementIndex1790000009200,
    RetiredFacilities1790000026000,
  ],
};

export { Facility, Partner };
export { AgreementTerms, ShownContact, ShownHours, ServiceTermsView } from './agreements.dto.js';
export { FacilityRef, PartnerRef } from './partners.dto.js';
export { PartnersModule } from './partners.module.js';
export { Agreements, type EffectiveTerms } from './use-cases/agreements.js';
export { WriteFacility as WriteFacilityBody } from './partners.dto.js';
export { WriteFacility } from './use-cases/write-facility.js';
export { Facilities, type NewFacility } from './use-cases/facilities.js';
export { FacilityKeys } from './use-cases/facility-keys.js';
export { Partners } from './use-cases/partners.js';
export { ShowTerms } from './use-cases/show-terms.js';
export { WriteAgreement } from './use-cases/write-agreement.js';
