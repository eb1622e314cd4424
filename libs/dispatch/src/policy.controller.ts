import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented, UnitOfWork } from '@causeway/platform';
import { checkLadder } from './domain/check-ladder.js';
import { Policies } from './persistence/policies.js';
import { PolicyQuery, PolicyView, SetPolicy } from './policy.dto.js';

@Controller('v1/dispatch-policy')
export class PolicyController {
  constructor(
    private readonly policies: Policies,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Allow('policy.read')
  @Documented('policy', 'How requests of the organization, or of one facility, are dispatched.', {
    type: PolicyView,
  })
  get(@Query() { facilityId }: PolicyQuery): Promise<PolicyView> {
    return this.show(currentActor().organizationId, facilityId);
  }

  @Put()
  @Allow('policy.set')
  @Documented('policy', 'Sets how new requests are dispatched; open ones go on as they began.', {
    type: PolicyView,
  })
  async set(@Body() { facilityId, policy }: SetPolicy): Promise<PolicyView> {
    const actor = currentMember();
    if (policy) checkLadder(policy.ladder);
    await this.unitOfWork.run(actor.organizationId, () => this.policies.set(actor, facilityId, policy));
    return this.show(actor.organizationId, facilityId);
  }

  private show(organizationId: string, facilityId: string | undefined): Promise<PolicyView> {
    return this.unitOfWork.run(organizationId, async () => {
      const { from, policy, setAt } = await this.policies.of(facilityId);
      const facilitiesWithOwn = await this.policies.facilitiesWithOwn();
      return { from, policy, setAt: setAt?.toISOString() ?? null, facilitiesWithOwn };
    });
  }
}
