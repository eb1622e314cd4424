import { Body, Controller, Get, Put } from '@nestjs/common';
import { DomainError } from '@causeway/contracts';
import { Member, Organization } from '@causeway/identity';
import { Allow, currentMember, Documented, UnitOfWork } from '@causeway/platform';
import { Duty as DutyView, Me, SetDuty, SetPause } from './team.dto.js';
import { Duty } from './use-cases/duty.js';

@Controller('v1')
export class TeamController {
  constructor(
    private readonly duty: Duty,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('me')
  @Documented('team', 'Who is signed in, for which organization, and whether on duty.', { type: Me })
  me(): Promise<Me> {
    const { organizationId, memberId } = currentMember();
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const [member, organization] = [
        await manager.findOneBy(Member, { id: memberId }),
        await manager.findOneBy(Organization, { id: organizationId }),
      ];
      if (!member || !organization) throw new DomainError('auth.required');
      const { email, displayName, firstName, roles, language } = member;
      const { name, timeZone, dispatchPhone } = organization;
      const duty = await this.duty.of(memberId);
      return {
        id: memberId,
        email,
        displayName,
        firstName,
        roles,
        language,
        organization: { id: organizationId, name, timeZone, dispatchPhone },
        duty,
      };
    });
  }

  @Put('me/duty')
  @Allow('duty.set')
  @Documented('team', 'Goes on or off duty.', { type: DutyView })
  setDuty(@Body() body: SetDuty): Promise<DutyView> {
    const { organizationId, memberId } = currentMember();
    return this.duty.set(organizationId, memberId, body.onDuty);
  }

  @Put('me/pause')
  @Allow('duty.set')
  @Documented('team', 'Takes a breather, or ends it: on duty or on call as before, but not asked.', {
    type: DutyView,
  })
  pause(@Body() { minutes }: SetPause): Promise<DutyView> {
    const { organizationId, memberId } = currentMember();
    return this.duty.pause(organizationId, memberId, minutes);
  }
}
