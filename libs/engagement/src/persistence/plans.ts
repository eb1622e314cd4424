import { Clock } from '@causeway/kernel';
import { DomainError, type OneOf, type planEnds } from '@causeway/contracts';
import { Organization } from '@causeway/identity';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { defaultRules, type FollowUpRules, type Wishes } from '../domain/rules.js';
import { planCalls, planFurtherWeeks, type PlannedCall } from '../domain/schedule.js';
import { FollowUpContact } from './follow-up-contact.entity.js';
import { FollowUpPlan } from './follow-up-plan.entity.js';
import { FollowUpSettings } from './follow-up-settings.entity.js';
import { FollowUp } from './follow-up.entity.js';

/** A person's agreement, and how they are reached. */
export type Agreement = Pick<FollowUpPlan, 'assignmentId' | 'consentText'> &
  Omit<FollowUpContact, 'planId' | 'organizationId'>;

type PlanEnd = OneOf<typeof planEnds>;

export interface LockedCall {
  plan: FollowUpPlan;
  call: FollowUp;
  /** Null once the plan is over. */
  contact: FollowUpContact | null;
}

/** Plans of calls, as rows. Called inside a unit of work. */
@Injectable()
export class Plans {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** What the organization chose for its calls. */
  async rules(): Promise<FollowUpRules> {
    return (await this.unitOfWork.manager.findOneBy(FollowUpSettings, {})) ?? defaultRules;
  }

  async timeZone(): Promise<string> {
    const [organization] = await this.unitOfWork.manager.find(Organization, {
      select: { id: true, timeZone: true },
    });
    if (!organization) throw new Error('A unit of work has an organization');
    return organization.timeZone;
  }

  /** Plans all calls of somebody who agreed. Where the organization makes none, nothing is stored of the person. */
  async start(organizationId: string, coachId: string, agreement: Agreement): Promise<void> {
    const { manager } = this.unitOfWork;
    const { assignmentId, consentText, ...contact } = agreement;
    const [rules, timeZone, agreedAt] = [await this.rules(), await this.timeZone(), this.clock.now()];
    const calls = planCalls({ startedAt: agreedAt, timeZone, wishes: contact, rules });
    if (calls.length === 0) return;
    const plan = await manager.save(
      manager.create(FollowUpPlan, { organizationId, assignmentId, agreedAt, consentText }),
    );
    await manager.insert(FollowUpContact, { ...contact, planId: plan.id, organizationId });
    await this.add(plan, coachId, calls);
  }

  /** Plans as many weekly calls again. */
  async goOn(plan: FollowUpPlan, wishes: Wishes, call: FollowUp): Promise<void> {
    const [rules, timeZone] = [await this.rules(), await this.timeZone()];
    const occasion = { startedAt: plan.agreedAt, timeZone, wishes, rules };
    const calls = planFurtherWeeks(occasion, call.week ?? rules.weeks, this.clock.now());
    await this.add(plan, call.coachId, calls);
  }

  /**
   * The plan and an open call of it, locked until the transaction ends.
   * @throws DomainError `follow_up.not_found`; `follow_up.invalid_state` when the call is over
   */
  async lock(followUpId: string): Promise<LockedCall & { contact: FollowUpContact }> {
    const { plan, call, contact } = await this.lockAny(followUpId);
    if (call.status !== 'open' || !contact) throw new DomainError('follow_up.invalid_state');
    return { plan, call, contact };
  }

  /** The same for a call that may be over. @throws DomainError `follow_up.not_found` */
  async lockAny(followUpId: string): Promise<LockedCall> {
    const { manager } = this.unitOfWork;
    const found = await manager.findOneBy(FollowUp, { id: followUpId });
    if (!found) throw new DomainError('follow_up.not_found');
    const { planId } = found;
    const plan = await manager.findOneOrFail(FollowUpPlan, {
      where: { id: planId },
      lock: { mode: 'pessimistic_write' },
    });
    const call = await manager.findOneByOrFail(FollowUp, { id: followUpId });
    const contact = await manager.findOneBy(FollowUpContact, { planId });
    return { plan, call, contact };
  }

  /** The open calls of a plan, in the order of time. */
  async openCalls(planId: string): Promise<FollowUp[]> {
    return this.unitOfWork.manager.find(FollowUp, {
      where: { planId, status: 'open' },
      order: { dueAt: 'ASC', id: 'ASC' },
    });
  }

  /** Ends a plan with all its open calls, and forgets how the person is reached. */
  async end(planId: string, endReason: PlanEnd): Promise<void> {
    const { manager } = this.unitOfWork;
    const endedAt = this.clock.now();
    const ended = { status: 'ended', nextActionAt: null, endedAt, endReason } as const;
    await manager.update(FollowUp, { planId, status: 'open' }, ended);
    await manager.update(FollowUpPlan, { id: planId }, { endedAt, endReason });
    await manager.delete(FollowUpContact, { planId });
  }

  /** Says anew why a plan is over, which had been said wrongly. */
  async endedBecause({ id: planId, endReason: before }: FollowUpPlan, endReason: PlanEnd): Promise<void> {
    const { manager } = this.unitOfWork;
    if (!before || before === 'withdrawn') return;
    await manager.update(FollowUp, { planId, status: 'ended', endReason: before }, { endReason });
    await manager.update(FollowUpPlan, { id: planId }, { endReason });
  }

  /** Takes back the weeks that were planned after this one. */
  async dropWeeksAfter({ planId, week }: FollowUp): Promise<void> {
    const later = { planId, status: 'open', week: MoreThan(week ?? 0) } as const;
    const ended = {
      status: 'ended',
      nextActionAt: null,
      endedAt: this.clock.now(),
      endReason: 'finished',
    } as const;
    await this.unitOfWork.manager.update(FollowUp, later, ended);
  }

  /** Whether weeks were planned after this one already. */
  async goesOn({ planId, week }: FollowUp): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(FollowUp, { planId, week: MoreThan(week ?? 0) });
  }

  /** Ends a plan of which no call is left. */
  async endWhenDone(planId: string): Promise<void> {
    if (!(await this.unitOfWork.manager.existsBy(FollowUp, { planId, status: 'open' })))
      await this.end(planId, 'finished');
  }

  private async add(plan: FollowUpPlan, coachId: string | null, calls: PlannedCall[]): Promise<void> {
    const { manager } = this.unitOfWork;
    const { id: planId, organizationId } = plan;
    if (calls.length === 0) return;
    await manager.insert(
      FollowUp,
      calls.map((call) => ({ ...call, planId, organizationId, coachId, nextActionAt: call.dueAt })),
    );
  }
}
