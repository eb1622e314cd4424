import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, reachOf, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { SetDoNotSend } from '../coach-profiles.dto.js';
import { DoNotSend } from '../persistence/do-not-send.entity.js';
import { demandBoth, demandCoach } from './demand-coach.js';

/** Where a coach is never sent: said by the coach or by a supervisor, and each takes back their own word. */
@Injectable()
export class NeverSend {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Never sends this coach to this facility. What a supervisor said a coach does not put into other words.
   * @throws DomainError `coach.not_found`, `facility.not_found`
   */
  async set(
    actor: MemberActor,
    memberId: string,
    facilityId: string,
    { reason }: SetDoNotSend,
  ): Promise<void> {
    const { organizationId, memberId: setBy } = actor;
    await this.unitOfWork.run(organizationId, async () => {
      await demandBoth(this.unitOfWork.manager, memberId, facilityId);
      await this.unitOfWork.query(
        `INSERT INTO do_not_send (organization_id, member_id, facility_id, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (member_id, facility_id) DO UPDATE
           SET reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at
           WHERE do_not_send.set_by = excluded.set_by OR $7`,
        [organizationId, memberId, facilityId, reason, setBy, this.clock.now(), oversees(actor)],
      );
      await this.audit.record('coach.do_not_send', [memberId, facilityId]);
      this.unitOfWork.raise('profile.changed', { memberId });
    });
  }

  /**
   * Sends this coach to this facility again. Coaches take back what they said themselves.
   * @throws DomainError `coach.not_found`, `coach.set_by_supervisor`
   */
  async end(actor: MemberActor, memberId: string, facilityId: string): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const { manager } = this.unitOfWork;
      await demandCoach(manager, memberId);
      const known = await manager.findOneBy(DoNotSend, { memberId, facilityId });
      if (known && known.setBy !== actor.memberId && !oversees(actor))
        throw new DomainError('coach.set_by_supervisor');
      await manager.delete(DoNotSend, { memberId, facilityId });
      await this.audit.record('coach.do_not_send', [memberId, facilityId]);
      this.unitOfWork.raise('profile.changed', { memberId });
    });
  }
}

const oversees = (actor: MemberActor): boolean => reachOf(actor, 'coach.do_not_send') === 'all';
