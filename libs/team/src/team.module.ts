import { Module } from '@nestjs/common';
import { CoachProfilesController } from './coach-profiles.controller.js';
import { MapController } from './map.controller.js';
import { TeamController } from './team.controller.js';
import { TeamLeaving } from './team.leaving.js';
import { CoachProfiles } from './use-cases/coach-profiles.js';
import { Coaches } from './use-cases/coaches.js';
import { Duty } from './use-cases/duty.js';
import { NeverSend } from './use-cases/never-send.js';
import { ShowProfile } from './use-cases/show-profile.js';
import { MapPlaces } from './use-cases/map-places.js';

@Module({
  controllers: [TeamController, CoachProfilesController, MapController],
  providers: [Duty, Coaches, CoachProfiles, ShowProfile, NeverSend, MapPlaces, TeamLeaving],
  exports: [Duty, Coaches, CoachProfiles],
})
export class TeamModule {}
