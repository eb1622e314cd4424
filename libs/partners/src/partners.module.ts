import { Module } from '@nestjs/common';
import { PartnersController } from './partners.controller.js';
import { Facilities } from './use-cases/facilities.js';
import { FacilityKeys } from './use-cases/facility-keys.js';

@Module({
  controllers: [PartnersController],
  providers: [Facilities, FacilityKeys],
  exports: [Facilities, FacilityKeys],
})
export class PartnersModule {}
