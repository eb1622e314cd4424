import { Clock } from '@causeway/kernel';
import { DomainError, type OneOf, type outcomes } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { SetEnRoute } from '../coaches.dto.js';
import { canTake, type Step } from '../domain/assignment.js';
import { Assignment } from '../persistence/assignment.entity.js';
import { noAlarm, Requests } from '../persistence/requests.js';
import { Timeline } from '../persistence/timeline.js';

const MINUTE = 60_000;

/** What a coach says at the end. */
export interface Closing {
  outcome: OneOf<typeof outcomes>;
  note?: string;
  hardCall?: boolean;
}

/** The coach says, or a dispatcher for her: on my way, I'm here, it is done. */
@Injectable()
export class AdvanceAssignment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly requests: Requests,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  /** Sets out, or says a new time of arrival. @throws DomainError `assignment.not_found`, `assignment.invalid_state` */
  async enRoute(actor: MemberActor, id: string, { etaMinutes }: SetEnRoute): Promise<void> {
    await this.take(actor, id, 'en_route', async (assignment, now) => {
      const minutes = etaMinutes ?? assignment.travelMinutes;
      const etaAt = minutes === null ? assignment.etaAt : new Date(now.getTime() + minutes * MINUTE);
      await this.change(id, { status: 'en_route', enRouteAt: assignment.enRouteAt ?? now, etaAt });
      await this.requests.changeAndLook(requestOf(assignment), { status: 'en_route' });
      await this.timeline.record(assignment.requestId, 'en_route', {
        data: { coachId: assignment.coachId, etaAt },
      });
    });
  }

  /** Is at the facility. @throws DomainError `assignment.not_found`, `assignment.invalid_state` */
  async arrive(actor: MemberActor, id: string): Promise<void> {
    await this.take(actor, id, 'arrived', async (assignment, now) => {
      await this.change(id, { status: 'arrived', arrivedAt: now });
      await this.requests.changeAndLook(requestOf(assignment), { status: 'arrived' });
      await this.timeline.record(assignment.requestId, 'arrived', { data: { coachId: assignment.coachId } });
    });
  }

  /** Is done, with what came of it. @returns whose it was @throws DomainError `assignment.not_found`, `assignment.invalid_state` */
  async close(actor: MemberActor, id: string, { outcome, note, hardCall = false }: Closing): Promise<string> {
    return this.take(actor, id, 'closed', async ({ requestId, coachId }, now) => {
      await this.change(id, { status: 'closed', endedAt: now, outcome, note: note ?? null, hardCall });
      await this.requests.change(requestId, {
        status: 'closed',
        outcome,
        closingNote: note ?? null,
        endedAt: now,
        nextActionAt: null,
        ...noAlarm,
      });
      await this.timeline.record(requestId, 'closed', { reason: outcome, data: { coachId } });
    });
  }

  private async take(
    actor: MemberActor,
    id: string,
    step: Step,
    work: (assignment: Assignment, now: Date) => Promise<void>,
  ): Promise<string> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const { manager } = this.unitOfWork;
      await this.access.demand(actor, 'assignment.advance', id, 'assignment.not_found');
      const known = await manager.findOneBy(Assignment, { id });
      if (!known) throw new DomainError('assignment.not_found');
      const { requestId } = known;
      await this.requests.lock(requestId);
      const assignment = await manager.findOneByOrFail(Assignment, { id });
      if (!canTake(step, assignment.status))
        throw new DomainError('assignment.invalid_state', `The assignment is ${assignment.status}.`);
      await work(assignment, this.clock.now());
      await this.audit.record('assignment.advance', [requestId]);
      const change = step === 'closed' ? 'freed' : 'moved';
      const { coachId } = assignment;
      this.unitOfWork.raise('coach.occupation', { coachId, change });
      if (step === 'closed')
        this.unitOfWork.raise('assignment.ended', { assignmentId: id, requestId, coachId, how: 'closed' });
      return coachId;
    });
  }

  private async change(id: string, changes: Partial<Assignment>): Promise<void> {
    await this.unitOfWork.manager.update(Assignment, { id }, changes);
  }
}

const requestOf = ({ requestId: id, organizationId }: Assignment) => ({ id, organizationId });
