import { defaultPolicy } from '@causeway/dispatch';
import { Clock } from '@causeway/kernel';
import { actAs, HandlesJob, JobQueue, Logger, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { confidenceIn, expectedDemand } from '../domain/demand-profile.js';
import { planWithDispatch } from '../plan.js';
import { StaffingHistory, type PastWeeks } from './staffing-history.js';
import { StaffingPlan } from './staffing-plan.entity.js';
import type { StaffingResult } from './staffing-result.js';

/** A plan that nobody has worked on for this long is begun again: its process was ended. */
const STALE_MS = 120_000;
/** Beginnings after which a plan is given up. */
const ATTEMPTS = 3;
/** Progress is written down in steps of this many percent. */
const STEP_PERCENT = 5;

interface PlanJob {
  organizationId: string;
  planId: string;
}

/** Works out plans in the background: other jobs and requests have their turn every few milliseconds. */
@Injectable()
export class WorkOutPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly past: StaffingHistory,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  @HandlesJob('insight.plan-staffing')
  async run({ organizationId, planId }: PlanJob): Promise<void> {
    actAs({ kind: 'engine', organizationId });
    const plan = await this.unitOfWork.run(organizationId, () => this.claim(planId));
    if (!plan) return;
    try {
      const past = await this.unitOfWork.run(organizationId, () =>
        this.past.until(this.clock.now(), plan.withinMinutes),
      );
      const result = await this.workOut(plan, past);
      const status = result.confidence === 'too_little' ? 'too_little' : 'done';
      await this.finish(plan, { status, result, progressPercent: 100 });
    } catch (error) {
      // Not thrown on: what failed on this history fails again. A process that ended comes to the sweep instead.
      this.logger.error({ err: error, planId }, 'A staffing plan could not be worked out');
      await this.finish(plan, { status: 'failed' });
    }
  }

  /** Begins again what was asked for and nobody works on. */
  @HandlesJob('insight.sweep-plans')
  async sweep(): Promise<void> {
    const due = await this.dataSource.query<{ organization_id: string; plan_id: string }[]>(
      'SELECT * FROM due_staffing_plans($1)',
      [this.clock.now()],
    );
    for (const { organization_id: organizationId, plan_id: planId } of due) {
      this.queue.add('insight.plan-staffing', { organizationId, planId });
    }
  }

  /** Takes the plan, unless somebody else works on it. */
  private async claim(id: string): Promise<StaffingPlan | null> {
    const now = this.clock.now();
    const [claimed] = await this.unitOfWork.query<{ attempts: number }>(
      `UPDATE staffing_plan SET status = 'running', attempts = attempts + 1, next_action_at = $3
       WHERE id = $1 AND next_action_at <= $2 RETURNING attempts`,
      [id, now, new Date(now.getTime() + STALE_MS)],
    );
    if (!claimed) return null;
    const plan = await this.unitOfWork.manager.findOneByOrFail(StaffingPlan, { id });
    if (claimed.attempts <= ATTEMPTS) return plan;
    await this.unitOfWork.manager.update(
      StaffingPlan,
      { id },
      {
        status: 'failed',
        nextActionAt: null,
        finishedAt: now,
      },
    );
    return null;
  }

  private async workOut(
    plan: StaffingPlan,
    { history, surroundings, policies, staffed }: PastWeeks,
  ): Promise<StaffingResult> {
    const confidence = confidenceIn(history);
    const found = {
      requests: history.counts.reduce((sum, count) => sum + count, 0),
      weeks: Math.round(history.weeks * 10) / 10,
      confidence,
      homesKnown: surroundings.homes.length > 0,
      staffedFrom: staffed?.from ?? null,
    };
    const coaches = (hour: number) => (staffed ? Math.round((staffed.coaches[hour] ?? 0) * 10) / 10 : null);
    if (confidence === 'too_little') {
      const hours = expectedDemand(history).map(({ mean, low, high }, hour) => {
        return { demand: mean, demandLow: low, demandHigh: high, needed: null, staffed: coaches(hour) };
      });
      return { ...found, expectedShare: null, hours };
    }
    const { share, withinMinutes, seed } = plan;
    const steps = planWithDispatch({
      history,
      surroundings,
      goal: { share, withinMinutes },
      seed,
      policyAt: (facility) => policies[facility] ?? defaultPolicy,
    });
    let told = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      await new Promise(setImmediate);
      const percent = Math.floor((step.value * 100) / STEP_PERCENT) * STEP_PERCENT;
      if (percent > told) await this.tell(plan, (told = percent));
    }
    const { hours, expectedShare } = step.value;
    return {
      ...found,
      expectedShare,
      hours: hours.map(({ demand: { mean, low, high }, needed }, hour) => {
        return { demand: mean, demandLow: low, demandHigh: high, needed, staffed: coaches(hour) };
      }),
    };
  }

  private async tell({ id, organizationId }: StaffingPlan, progressPercent: number): Promise<void> {
    const nextActionAt = new Date(this.clock.now().getTime() + STALE_MS);
    await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.manager.update(StaffingPlan, { id }, { progressPercent, nextActionAt }),
    );
  }

  private async finish({ id, organizationId }: StaffingPlan, changes: Partial<StaffingPlan>): Promise<void> {
    await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.query(
        `UPDATE staffing_plan SET status = $2, result = $3, progress_percent = coalesce($4, progress_percent),
           finished_at = $5, next_action_at = NULL WHERE id = $1`,
        [
          id,
          changes.status,
          changes.result ? JSON.stringify(changes.result) : null,
          changes.progressPercent ?? null,
          this.clock.now(),
        ],
      ),
    );
  }
}
