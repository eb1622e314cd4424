import { Module } from '@nestjs/common';
import { FacilitiesController } from './facilities.controller.js';
import { PartnersController } from './partners.controller.js';
import { Agreements } from './use-cases/agreements.js';
import { Facilities } from './use-cases/facilities.js';
import { FacilityKeys } from './use-cases/facility-keys.js';
import { Partners } from './use-cases/partners.js';
import { RetireFacility } from './use-cases/retire-facility.js';
import { ShowTerms } from './use-cases/show-terms.js';
import { WriteAgreement } from './use-cases/write-agreement.js';
import { WriteFacility } from './use-cases/write-facility.js';

@Module({
  controllers: [FacilitiesController, PartnersController],
  providers: [
    Facilities,
    FacilityKeys,
    Agreements,
    ShowTerms,
    Partners,
    WriteAgreement,
    WriteFacility,
    RetireFacility,
  ],
  exports: [Facilities, FacilityKeys, Agreements, ShowTerms, Partners, WriteAgreement, WriteFacility],
})
export class PartnersModule {}
