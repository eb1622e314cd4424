// For the facts that it adds to the map.
import type {} from '@causeway/identity';
import { Clock } from '@causeway/kernel';
import { FactBus, UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ShiftSeries } from '../persistence/shift-series.entity.js';
import { MakeShifts } from './make-shifts.js';

/** In the hour that a clock shows twice an end can come out before its beginning: then the length holds. */
const MOVE = (table: string, also = '') => `UPDATE ${table} SET starts_at = moved_start, ends_at =
    CASE WHEN moved_end > moved_start THEN moved_end ELSE moved_start + (ends_at - starts_at) END ${also}
  FROM (SELECT id, (starts_at AT TIME ZONE $2) AT TIME ZONE $3 AS moved_start, (ends_at AT TIME ZONE $2) AT TIME ZONE $3 AS moved_end
    FROM ${table} WHERE starts_at > $1 ORDER BY id FOR UPDATE) moved WHERE ${table}.id = moved.id`;

/** Shifts and time off ahead keep what the clock on the wall shows when the organization's zone changes; what has begun stays. */
@Injectable()
export class MoveToZone implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly unitOfWork: UnitOfWork,
    private readonly shifts: MakeShifts,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.bus.within('organization.zone_changed', ({ before, after }) => this.move(before, after));
  }

  private async move(before: string, after: string): Promise<void> {
    const span = [this.clock.now(), before, after];
    // First, so that whoever changes a series in this moment is waited for before its shifts are moved.
    const allSeries = await this.unitOfWork.manager.find(ShiftSeries, {
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    await this.unitOfWork.query(
      MOVE('shift', ', announced_at = CASE WHEN moved_start = starts_at THEN announced_at END'),
      span,
    );
    await this.unitOfWork.query(MOVE('time_off'), span);
    // Nights on which the clocks change are another matter in the other zone: the series says when they are.
    for (const series of allSeries) await this.shifts.make(series);
    this.unitOfWork.raise('rota.changed', {});
  }
}
