import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { Plans } from '../persistence/plans.js';

/** The person takes back that they want to be called. */
@Injectable()
export class Withdraw {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly plans: Plans,
  ) {}

  /**
   * Ends all calls and deletes how the person is reached; what was counted stays.
   * @param id any call of the person
   * @throws DomainError `follow_up.not_found`, `follow_up.invalid_state`
   */
  async withdraw(actor: MemberActor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'follow_up.withdraw', id, 'follow_up.not_found');
      const { plan } = await this.plans.lock(id);
      const calls = await this.plans.openCalls(plan.id);
      await this.plans.end(plan.id, 'withdrawn');
      await this.audit.record('follow_up.withdraw', [plan.id, id]);
      const coachIds = [...new Set(calls.flatMap(({ coachId }) => coachId ?? []))];
      this.unitOfWork.raise('follow_up.changed', { coachIds });
    });
  }
}
