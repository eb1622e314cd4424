import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { noAlarm, Requests } from '../persistence/requests.js';
import { Timeline } from '../persistence/timeline.js';
import type { RequestState } from '../requests.dto.js';

/** The call to the unit on the morning after nobody could come. */
@Injectable()
export class CallBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly requests: Requests,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  /** It was made. Saying so twice changes nothing. @throws DomainError `request.not_found`, `request.invalid_state` */
  async done(actor: MemberActor, id: string): Promise<RequestState> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'request.call_back', id, 'request.not_found');
      const request = await this.requests.lock(id);
      if (!request.callBackAt) throw new DomainError('request.invalid_state', 'No call was promised.');
      if (!request.calledBackAt) {
        await this.requests.change(id, {
          calledBackAt: this.clock.now(),
          nextActionAt: null,
          ...noAlarm,
        });
        await this.timeline.record(id, 'called_back');
        await this.audit.record('request.call_back', [id]);
      }
      return this.requests.stateOf(id);
    });
  }
}
