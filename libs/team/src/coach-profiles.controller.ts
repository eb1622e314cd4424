import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented } from '@causeway/platform';
import {
  CoachProfileView,
  SetClearance,
  SetCoachProfile,
  SetDoNotSend,
  SetOwnProfile,
} from './coach-profiles.dto.js';
import { CoachProfiles } from './use-cases/coach-profiles.js';
import { NeverSend } from './use-cases/never-send.js';
import { demandOwn, ShowProfile } from './use-cases/show-profile.js';

@Controller('v1')
export class CoachProfilesController {
  constructor(
    private readonly profiles: CoachProfiles,
    private readonly show: ShowProfile,
    private readonly neverSend: NeverSend,
  ) {}

  @Get('coaches/:id/profile')
  @Allow('coach.read')
  @Documented('team', 'What matching knows of a coach.', { type: CoachProfileView })
  get(@Param('id', ParseUUIDPipe) id: string): Promise<CoachProfileView> {
    const actor = currentMember();
    demandOwn(actor, 'coach.read', id);
    return this.show.of(actor, id);
  }

  @Put('me/profile')
  @Allow('coach.own_profile')
  @Documented('team', 'Replaces what a coach says of herself.', { status: 204 })
  setOwn(@Body() body: SetOwnProfile): Promise<void> {
    const { organizationId, memberId } = currentMember();
    return this.profiles.setOwn(organizationId, memberId, body);
  }

  @Put('coaches/:id/profile')
  @Allow('coach.profile')
  @Documented('team', 'Replaces what matching knows of a coach, and where the coach is cleared.', {
    status: 204,
  })
  set(@Param('id', ParseUUIDPipe) id: string, @Body() body: SetCoachProfile): Promise<void> {
    return this.profiles.set(currentActor().organizationId, id, body);
  }

  @Put('coaches/:id/clearances/:facilityId')
  @Allow('coach.profile')
  @Documented('team', 'A facility lets this coach in.', { status: 204 })
  clear(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('facilityId', ParseUUIDPipe) facilityId: string,
    @Body() body: SetClearance,
  ): Promise<void> {
    return this.profiles.clear(currentActor().organizationId, id, facilityId, body);
  }

  @Delete('coaches/:id/clearances/:facilityId')
  @Allow('coach.profile')
  @Documented('team', 'A facility no longer lets this coach in.', { status: 204 })
  endClearance(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('facilityId', ParseUUIDPipe) facilityId: string,
  ): Promise<void> {
    return this.profiles.endClearance(currentActor().organizationId, id, facilityId);
  }

  @Put('coaches/:id/do-not-send/:facilityId')
  @Allow('coach.do_not_send')
  @Documented('team', 'Never sends this coach to this facility; a coach may say so of herself.', {
    status: 204,
  })
  doNotSend(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('facilityId', ParseUUIDPipe) facilityId: string,
    @Body() body: SetDoNotSend,
  ): Promise<void> {
    const actor = currentMember();
    demandOwn(actor, 'coach.do_not_send', id);
    return this.neverSend.set(actor, id, facilityId, body);
  }

  @Delete('coaches/:id/do-not-send/:facilityId')
  @Allow('coach.do_not_send')
  @Documented('team', 'Sends this coach to this facility again; a coach takes back her own word.', {
    status: 204,
  })
  sendAgain(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('facilityId', ParseUUIDPipe) facilityId: string,
  ): Promise<void> {
    const actor = currentMember();
    demandOwn(actor, 'coach.do_not_send', id);
    return this.neverSend.end(actor, id, facilityId);
  }
}
