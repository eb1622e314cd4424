import { Clock } from '@causeway/kernel';
import { Audit, JobQueue, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { PlanStaffing, StaffingOverview, StaffingPlanView } from './staffing.dto.js';
import { StaffingPlan } from './staffing-plan.entity.js';

/** One seed for all, so that the same history always gives the same plan. */
const SEED = 1;
/** Plans that are kept of each organization. */
const KEPT = 20;
/** What an organization promises when it does not say: 90 % within 60 minutes. */
const DEFAULTS = { share: 0.9, withinMinutes: 60 };

/** Takes questions about staffing and shows the answers; {@link WorkOutPlan} finds them. */
@Injectable()
export class StaffingPlans {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Asks for a plan. While one is being worked out, that one is the answer. */
  async ask(actor: MemberActor, wishes: PlanStaffing): Promise<StaffingPlanView> {
    const { organizationId, memberId } = actor;
    const { share = DEFAULTS.share, withinMinutes = DEFAULTS.withinMinutes } = wishes;
    const plan = await this.unitOfWork.run(organizationId, async () => {
      const now = this.clock.now();
      await this.unitOfWork.query(
        `INSERT INTO staffing_plan (organization_id, status, share, within_minutes, seed, requested_by, requested_at, next_action_at)
         VALUES ($1, 'waiting', $2, $3, $4, $5, $6, $6)
         ON CONFLICT (organization_id) WHERE next_action_at IS NOT NULL DO NOTHING`,
        [organizationId, share, withinMinutes, SEED, memberId, now],
      );
      await this.unitOfWork.query(
        `DELETE FROM staffing_plan WHERE next_action_at IS NULL AND id IN
           (SELECT id FROM staffing_plan ORDER BY requested_at DESC, id OFFSET $1)`,
        [KEPT],
      );
      const latest = await this.latest();
      if (!latest) throw new Error('The plan that was just made is not there');
      await this.audit.record('staffing.plan', [latest.id]);
      return latest;
    });
    this.queue.add('insight.plan-staffing', { organizationId, planId: plan.id });
    return view(plan);
  }

  async overview(organizationId: string): Promise<StaffingOverview> {
    return this.unitOfWork.run(organizationId, async () => {
      const latest = await this.latest();
      const done = latest?.status === 'done' ? latest : await this.latest('done');
      const shown = [...new Set([latest, done].flatMap((plan) => (plan ? [plan.id] : [])))];
      await this.audit.record('staffing.read', shown);
      return { latest: latest && view(latest), done: done && view(done) };
    });
  }

  private latest(status?: StaffingPlan['status']): Promise<StaffingPlan | null> {
    return this.unitOfWork.manager.findOne(StaffingPlan, {
      where: status ? { status } : {},
      order: { requestedAt: 'DESC', id: 'ASC' },
    });
  }
}

const view = (plan: StaffingPlan): StaffingPlanView => {
  const { id, status, progressPercent, share, withinMinutes, requestedAt, finishedAt, result } = plan;
  return {
    id,
    status,
    progressPercent,
    share,
    withinMinutes,
    requestedAt: requestedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    result,
  };
};
