import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, currentMemberId, UnitOfWork } from '@causeway/platform';
import { Duty } from '@causeway/team';
import { Injectable } from '@nestjs/common';
import { spanOn, type Span } from '../domain/occurrences.js';
import { stageOf } from '../domain/taking.js';
import { ShiftSeries } from '../persistence/shift-series.entity.js';
import type { Shift } from '../persistence/shift.entity.js';
import type { SetShift } from '../shifts.dto.js';
import { Shifts } from './shifts.js';
import { TeamMembers } from './team-members.js';
import { Zone } from './zone.js';

/** One shift becomes other than its series says. */
@Injectable()
export class ChangeShift {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shifts: Shifts,
    private readonly members: TeamMembers,
    private readonly duty: Duty,
    private readonly zone: Zone,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Another coach, or none; other times on its day.
   * @throws DomainError `shift.not_found`, `shift.begun`, `coach.not_found`
   */
  async change(organizationId: string, id: string, body: SetShift): Promise<void> {
    await this.ahead(organizationId, id, async (shift) => {
      await this.members.demandCoaches([body.memberId]);
      const span = spanOn(shift.date, body.startTime, body.endTime, await this.zone.current());
      await this.set(shift, { ...span, memberId: body.memberId ?? null, changed: true });
    });
  }

  /** As its series says again, and no longer cancelled. @throws DomainError `shift.not_found`, `shift.begun` */
  async restore(organizationId: string, id: string): Promise<void> {
    await this.ahead(organizationId, id, async (shift) => {
      const series = await this.unitOfWork.manager.findOneBy(ShiftSeries, { id: shift.seriesId ?? shift.id });
      if (!series) return this.shifts.update(shift, { cancelledAt: null });
      const { memberId, role, startTime, endTime } = series;
      const span = spanOn(shift.date, startTime, endTime, await this.zone.current());
      await this.set(shift, { ...span, memberId, role, changed: false, cancelledAt: null });
    });
  }

  /**
   * Takes place no more; one that is running ends now.
   * @throws DomainError `shift.not_found`, `shift.over`
   */
  async cancel(organizationId: string, id: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const shift = await this.shifts.lock(id);
      const now = this.clock.now();
      const stage = stageOf(shift, now);
      if (stage === 'over' || shift.cancelledAt) throw new DomainError('shift.over');
      if (stage === 'ahead') await this.shifts.update(shift, { cancelledAt: now, changed: true });
      else {
        if (shift.memberId) await this.duty.endAgreed(shift.memberId, shift.endsAt);
        await this.shifts.update(shift, { endsAt: now, changed: true });
      }
      if (shift.memberId) await this.shifts.tellGiven(shift, null);
      await this.audit.record('rota.plan', [id]);
    });
  }

  private async ahead(
    organizationId: string,
    id: string,
    work: (shift: Shift) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const shift = await this.shifts.lock(id);
      if (stageOf(shift, this.clock.now()) !== 'ahead') throw new DomainError('shift.begun');
      await work(shift);
      await this.audit.record('rota.plan', [id]);
    });
  }

  private async set(shift: Shift, changes: Pick<Shift, 'memberId'> & Span & Partial<Shift>): Promise<void> {
    const { id: subjectId, memberId } = shift;
    if (changes.memberId !== memberId) await this.shifts.tellGiven(shift, changes.memberId);
    else if (memberId !== null && isMoved(shift, changes))
      this.unitOfWork.raise('shifts.planned', {
        ...{ subjectId, memberIds: [memberId] },
        byMemberId: currentMemberId(),
      });
    await this.shifts.update(shift, { ...changes, announcedAt: null });
  }
}

const isMoved = (one: Span, other: Span): boolean =>
  one.startsAt.getTime() !== other.startsAt.getTime() || one.endsAt.getTime() !== other.endsAt.getTime();
