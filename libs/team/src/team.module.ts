import { Module } from '@nestjs/common';
import { MapController } from './map.controller.js';
import { TeamController } from './team.controller.js';
import { Coaches } from './use-cases/coaches.js';
import { Duty } from './use-cases/duty.js';
import { MapPlaces } from './use-cases/map-places.js';

@Module({
  controllers: [TeamController, MapController],
  providers: [Duty, Coaches, MapPlaces],
  exports: [Duty, Coaches],
})
export class TeamModule {}
