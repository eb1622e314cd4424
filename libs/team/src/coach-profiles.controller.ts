import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { DomainError } from '@causeway/contracts';
import { Allow, currentActor, currentMember, Documented, reachOf } from '@causeway/platform';
import { CoachProfileView, SetClearance, SetCoachProfile, SetDoNotSend } from './coach-profiles.dto.js';
import { CoachProfiles } from './use-cases/coach-profiles.js';

@Controller('v1/coaches/:id')
export class CoachProfilesController {
  constructor(private readonly profiles: CoachProfiles) {}

  @Get('profile')
  @Allow('coach.profile')
  @Documented('team', 'What matching knows of a coach.', { type: CoachProfileView })
  get(@Param('id', ParseUUIDPipe) id: string): Promise<CoachProfileView> {
    return this.profiles.of(currentActor().organizationId, id);
  }

  @Put('profile')
  @Allow('coach.profile')
  @Documented('team', 'Replaces what matching knows of a coach, and where the coach is cleared.', {
    status: 204,
  })
  set(@Param('id', ParseUUIDPipe) id: string, @Body() body: SetCoachProfile): Promise<void> {
    return this.profiles.set(currentActor().organizationId, id, body);
  }

  @Put('clearances/:facilityId')
  @Allow('coach.profile')
  @Documented('team', 'A facility lets this coach in.', { status: 204 })
  clear(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('facilityId', ParseUUIDPipe) facilityId: string,
    @Body() body: SetClearance,
  ): Promise<void> {
    return this.profiles.clear(currentActor().organizationId, id, facilityId, body);
  }

  @Delete('clearances/:facilityId')
  @Allow('coach.profile')
  @Documented('team', 'A facility no longer lets this coach in.', { status: 204 })
  endClearance(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('facilityId', ParseUUIDPipe) facilityId: string,
  ): Promise<void> {
    return this.profiles.endClearance(currentActor().organizationId, id, facilityId);
  }

  @Put('do-not-send/:facilityId')
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
    if (reachOf(actor, 'coach.do_not_send') !== 'all' && actor.memberId !== id)
      throw new DomainError('coach.not_found');
    return this.profiles.doNotSend(actor, id, facilityId, body);
  }

  @Delete('do-not-send/:facilityId')
  @Allow('coach.profile')
  @Documented('team', 'Sends this coach to this facility again.', { status: 204 })
  sendAgain(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('facilityId', ParseUUIDPipe) facilityId: string,
  ): Promise<void> {
    return this.profiles.sendAgain(currentActor().organizationId, id, facilityId);
  }
}
