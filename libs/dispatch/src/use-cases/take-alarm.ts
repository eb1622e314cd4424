import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { Requests } from '../persistence/requests.js';
import { Timeline } from '../persistence/timeline.js';
import type { RequestState } from '../requests.dto.js';

/** "I'm on it": an alarm that somebody took rings no more, and everybody sees who it is. */
@Injectable()
export class TakeAlarm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly requests: Requests,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  /**
   * Another may take it over; taking one's own again changes nothing.
   * @throws DomainError `request.not_found`; `request.invalid_state` when nobody is called (any more)
   */
  async run(actor: MemberActor, id: string): Promise<RequestState> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'request.take_alarm', id, 'request.not_found');
      const { alarmedAt, alarmTakenBy } = await this.requests.lock(id);
      if (!alarmedAt) throw new DomainError('request.invalid_state', 'Nobody is called about it.');
      if (alarmTakenBy !== actor.memberId) {
        await this.requests.change(id, {
          alarmTakenBy: actor.memberId,
          alarmTakenAt: this.clock.now(),
          alarmUnheard: false,
        });
        await this.timeline.record(id, 'alarm_taken');
        await this.audit.record('request.take_alarm', [id]);
      }
      return this.requests.stateOf(id);
    });
  }
}
