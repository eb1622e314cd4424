import { DomainError } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Coaches } from '@causeway/team';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { HandFollowUp, TakeFollowUp } from '../follow-ups.dto.js';
import { FollowUp } from '../persistence/follow-up.entity.js';
import { Plans } from '../persistence/plans.js';

/** Who makes a call: the coach who met the person, until it is handed to another or to the team. */
@Injectable()
export class HandOver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly plans: Plans,
    private readonly coaches: Coaches,
  ) {}

  /**
   * Gives it to another coach, or to whoever of the team takes it.
   * @throws DomainError `follow_up.not_found`, `follow_up.invalid_state`, `coach.not_found`
   */
  async hand(actor: MemberActor, id: string, { coachId, rest = false }: HandFollowUp): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'follow_up.hand', id, 'follow_up.not_found');
      const { call } = await this.plans.lock(id);
      if (coachId && !(await this.coaches.all()).some((coach) => coach.id === coachId))
        throw new DomainError('coach.not_found');
      const later = rest ? (await this.plans.openCalls(call.planId)).filter(isLater(call)) : [];
      await this.give([call, ...later], coachId ?? null);
      await this.audit.record('follow_up.hand', [id]);
    });
  }

  /**
   * A coach takes what was handed to the team.
   * @throws DomainError `follow_up.not_found`, `follow_up.invalid_state`, `follow_up.already_taken`
   */
  async take(actor: MemberActor, id: string, { rest = false }: TakeFollowUp): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const { call } = await this.plans.lock(id);
      if (call.coachId === actor.memberId) return;
      if (call.coachId !== null) throw new DomainError('follow_up.already_taken');
      const later = rest ? (await this.plans.openCalls(call.planId)).filter(isLater(call)) : [];
      await this.give([call, ...later.filter((each) => each.coachId === null)], actor.memberId);
      await this.audit.record('follow_up.take', [id]);
    });
  }

  /** Calls of a coach who left are the team's. Call inside a unit of work. */
  async handAllOf(coachId: string): Promise<void> {
    await this.give(await this.unitOfWork.manager.findBy(FollowUp, { coachId, status: 'open' }), null);
  }

  private async give(calls: FollowUp[], coachId: string | null): Promise<void> {
    if (calls.length === 0) return;
    const ids = calls.map(({ id }) => id);
    await this.unitOfWork.manager.update(FollowUp, { id: In(ids) }, { coachId });
    const concerned = [coachId, ...calls.map((call) => call.coachId)].filter((each) => each !== null);
    this.unitOfWork.raise('follow_up.changed', { coachIds: [...new Set(concerned)] });
  }
}

const isLater =
  (call: FollowUp) =>
  ({ dueAt, id }: FollowUp): boolean =>
    id !== call.id && dueAt >= call.dueAt;
