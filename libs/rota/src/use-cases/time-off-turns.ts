import { Clock } from '@causeway/kernel';
import { Logger, oneByOne, UnitOfWork } from '@causeway/platform';
import { Duty } from '@causeway/team';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { Shift } from '../persistence/shift.entity.js';
import { TimeOff } from '../persistence/time-off.entity.js';

/**
 * What time off does when it begins and when it is over, each once: whoever is away is not on duty, and whose shift is
 * still running when she is back is on call again. What she says by hand in between wins.
 */
@Injectable()
export class TimeOffTurns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly duty: Duty,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Those whose time has come, of every organization. */
  async sweep(): Promise<void> {
    const due = await this.dataSource.query<{ organization_id: string; time_off_id: string }[]>(
      'SELECT * FROM due_time_off($1)',
      [this.clock.now()],
    );
    await oneByOne(this.logger, 'Time off could not be begun or ended', due, (row) =>
      this.unitOfWork.run(row.organization_id, () => this.advance(row.time_off_id)),
    );
  }

  /** Begins it when its time has come, and ends it when it is over. Call inside a unit of work. */
  async advance(id: string): Promise<void> {
    const row = await this.lock(id);
    const now = this.clock.now();
    if (!row || row.overAt || row.startsAt > now) return;
    if (row.endsAt <= now) return this.finish(row, now);
    if (row.begunAt) return;
    await this.unitOfWork.manager.update(TimeOff, { id }, { begunAt: now });
    await this.duty.end(row.memberId, now);
    this.unitOfWork.raise('rota.changed', {});
  }

  /** It is over now, as far as it had begun. Call inside a unit of work. @returns whether there is such time off */
  async end(id: string): Promise<boolean> {
    const row = await this.lock(id);
    if (row?.begunAt && !row.overAt) await this.finish(row, this.clock.now());
    return row !== null;
  }

  private lock(id: string): Promise<TimeOff | null> {
    return this.unitOfWork.manager.findOne(TimeOff, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async finish({ id, organizationId, memberId, begunAt }: TimeOff, now: Date): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.update(TimeOff, { id }, { overAt: now });
    this.unitOfWork.raise('rota.changed', {});
    if (!begunAt || (await this.isAway(memberId, id, now))) return;
    const shifts = await manager.findBy(Shift, {
      ...{ memberId, cancelledAt: IsNull(), begunAt: Not(IsNull()) },
      ...{ startsAt: LessThanOrEqual(now), endsAt: MoreThan(now) },
    });
    for (const { id: shiftId, role, startsAt, endsAt } of shifts) {
      if (role === 'primary') {
        if (!(await this.keptFromDuty(memberId, startsAt))) continue;
        await this.duty.begin(organizationId, memberId, endsAt);
      }
      this.unitOfWork.raise('shift.started', { shiftId, memberId, role, startsAt, endsAt });
    }
  }

  private async isAway(memberId: string, butFor: string, now: Date): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      'SELECT 1 FROM time_off WHERE member_id = $1 AND id <> $2 AND starts_at <= $3 AND ends_at > $3',
      [memberId, butFor, now],
    );
    return rows.length > 0;
  }

  /** Whether she was away when the shift began, or time off ended her duty since. Else she signed off by hand. */
  private async keptFromDuty(memberId: string, shiftStart: Date): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `SELECT 1 FROM time_off away WHERE member_id = $1 AND ((starts_at <= $2 AND ends_at > $2) OR EXISTS (
         SELECT 1 FROM duty_spell duty WHERE duty.member_id = $1 AND duty.ended_at = away.begun_at AND duty.ended_at >= $2))`,
      [memberId, shiftStart],
    );
    return rows.length > 0;
  }
}
