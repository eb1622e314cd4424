import { Clock } from '@causeway/kernel';
import { asEngine, Audit, HandlesJob, Logger, oneByOne, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FollowUpPlan } from '../persistence/follow-up-plan.entity.js';
import { FollowUp } from '../persistence/follow-up.entity.js';
import { Plans } from '../persistence/plans.js';
import { TellTheDay } from './tell-the-day.js';

/** Calls that one sweep looks at at the most; the next one goes on. */
const LIMIT = 500;
const DAY = 24 * 60 * 60_000;

/** Finds calls whose time has come, and those that nobody made; in the morning people are told of the day's calls. */
@Injectable()
export class Sweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
    private readonly plans: Plans,
    private readonly tellTheDay: TellTheDay,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  @HandlesJob('engagement.sweep')
  async sweep(): Promise<void> {
    const found = await this.dataSource.query<{ organization_id: string; follow_up_id: string }[]>(
      'SELECT * FROM follow_ups_to_look_at($1, $2)',
      [this.clock.now(), LIMIT],
    );
    await oneByOne(
      this.logger,
      'A follow-up call could not be looked at',
      found,
      ({ organization_id: organizationId, follow_up_id: id }) =>
        asEngine(this.unitOfWork, organizationId, () => this.lookAt(id)),
    );
    // What has just expired is nobody's call of today.
    await this.tellTheDay.run();
  }

  /** Says that a call is due, or, days later, that nobody made it. Looking twice does no harm. */
  private async lookAt(id: string): Promise<void> {
    const { manager } = this.unitOfWork;
    const { planId } = await manager.findOneByOrFail(FollowUp, { id });
    await manager.findOneOrFail(FollowUpPlan, { where: { id: planId }, lock: { mode: 'pessimistic_write' } });
    const { nextActionAt, dueAt, coachId } = await manager.findOneByOrFail(FollowUp, { id });
    const now = this.clock.now();
    if (!nextActionAt || nextActionAt > now) return;
    const { expireAfterDays } = await this.plans.rules();
    const expiresAt = new Date(dueAt.getTime() + expireAfterDays * DAY);
    if (now < expiresAt) {
      await manager.update(FollowUp, { id }, { nextActionAt: expiresAt });
      this.unitOfWork.raise('follow_up.due', { followUpId: id, coachId, dueAt });
      return;
    }
    await manager.update(
      FollowUp,
      { id },
      { status: 'expired', endReason: 'not_called_in_time', endedAt: now, nextActionAt: null },
    );
    await this.plans.endWhenDone(planId);
    await this.audit.record('follow_up.record', [id]);
    this.unitOfWork.raise('follow_up.changed', { coachIds: coachId ? [coachId] : [] });
  }
}
