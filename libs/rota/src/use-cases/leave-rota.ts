// For the facts that it adds to the map.
import type {} from '@causeway/identity';
import { Clock } from '@causeway/kernel';
import { FactBus, UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { CalendarFeed } from '../persistence/calendar-feed.entity.js';
import { Shift } from '../persistence/shift.entity.js';
import { ShiftSeries } from '../persistence/shift-series.entity.js';
import { Shifts } from './shifts.js';

/** What becomes of somebody's shifts and calendars when they leave: inside the transaction in which they do. */
@Injectable()
export class LeaveRota implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly unitOfWork: UnitOfWork,
    private readonly shifts: Shifts,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.bus.within('member.left', ({ memberId }) => this.endCalendars(memberId));
    this.bus.within('coach.left', ({ memberId }) => this.openShifts(memberId));
  }

  private async endCalendars(memberId: string): Promise<void> {
    const mine = { memberId, revokedAt: IsNull() };
    await this.unitOfWork.manager.update(CalendarFeed, mine, { revokedAt: this.clock.now() });
  }

  /** Those that run are open as well: their rest is somebody's to take. Past ones stay as they were. */
  private async openShifts(memberId: string): Promise<void> {
    const { manager } = this.unitOfWork;
    const now = this.clock.now();
    await manager.update(ShiftSeries, { memberId }, { memberId: null });
    const ahead = await manager.find(Shift, {
      where: { memberId, endsAt: MoreThan(now), cancelledAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const shift of ahead) {
      await this.shifts.tellGiven(shift, null);
      if (shift.startsAt > now) await this.shifts.update(shift, { memberId: null, announcedAt: null });
      else await this.split(shift, now);
    }
    // What this coach offered or was asked to take is void, too.
    await this.unitOfWork.query(
      `UPDATE shift_swap SET status = 'withdrawn'
       WHERE status IN ('proposed', 'accepted') AND (from_member_id = $1 OR to_member_id = $1)`,
      [memberId],
    );
    this.unitOfWork.raise('rota.changed', {});
  }

  /** The hours until now were this coach's; the rest is open. */
  private async split(shift: Shift, now: Date): Promise<void> {
    const { organizationId, date, role, endsAt } = shift;
    await this.shifts.update(shift, { endsAt: now, changed: true });
    await this.unitOfWork.manager.insert(Shift, {
      ...{ organizationId, date, role, endsAt, startsAt: now, memberId: null },
      ...{ changed: true, announcedAt: now, begunAt: now },
    });
  }
}
