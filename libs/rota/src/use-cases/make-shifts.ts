import { addDays, Clock, dayOf } from '@causeway/kernel';
import { HandlesJob, Logger, oneByOne, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { occurrences } from '../domain/occurrences.js';
import { ShiftSeries } from '../persistence/shift-series.entity.js';
import { Shifts } from './shifts.js';
import { Zone } from './zone.js';

/** Shifts are made this many days ahead. */
export const DAYS_AHEAD = 56;

/** Keeps the shifts of the weeks ahead in agreement with their series. */
@Injectable()
export class MakeShifts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly allShifts: Shifts,
    private readonly zone: Zone,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /**
   * Makes the shifts of a new or changed series. Those that have begun, and those that were changed on purpose for a day
   * that the series still has, stay as they are. Call inside a unit of work that holds the series.
   * @returns whether any shift is other than before
   */
  async make(series: ShiftSeries): Promise<boolean> {
    const now = this.clock.now();
    const zone = await this.zone.current();
    const today = dayOf(now, zone);
    const madeUntil = addDays(today, DAYS_AHEAD);
    // A shift of yesterday can still be running.
    const shifts = occurrences(series, zone, addDays(today, -1), madeUntil).filter(
      ({ endsAt }) => endsAt > now,
    );
    const before = await this.lockAhead(series.id, now);
    const deleted = await this.unitOfWork.query(
      `DELETE FROM shift WHERE series_id = $1 AND starts_at > $2 AND NOT (date = ANY ($3::date[])) RETURNING id`,
      [series.id, now, shifts.map(({ date }) => date)],
    );
    const made = await this.unitOfWork.query<{ id: string }>(
      `INSERT INTO shift (organization_id, series_id, date, role, member_id, starts_at, ends_at)
       SELECT $1, $2, date, $3, $4, starts_at, ends_at
       FROM unnest($5::date[], $6::timestamptz[], $7::timestamptz[]) AS made (date, starts_at, ends_at)
       ON CONFLICT (series_id, date) DO UPDATE SET role = excluded.role, member_id = excluded.member_id,
         starts_at = excluded.starts_at, ends_at = excluded.ends_at, announced_at = NULL
       WHERE NOT shift.changed AND shift.starts_at > $8
         AND (shift.role, shift.member_id, shift.starts_at, shift.ends_at)
           IS DISTINCT FROM (excluded.role, excluded.member_id, excluded.starts_at, excluded.ends_at)
       RETURNING id`,
      [
        series.organizationId,
        series.id,
        series.role,
        series.memberId,
        shifts.map(({ date }) => date),
        shifts.map(({ startsAt }) => startsAt),
        shifts.map(({ endsAt }) => endsAt),
        now,
      ],
    );
    const given = made.filter(({ id }) => before.has(id) && before.get(id) !== series.memberId);
    await this.allShifts.voidSwaps(given.map(({ id }) => id));
    await this.unitOfWork.manager.update(ShiftSeries, { id: series.id }, { madeUntil });
    return deleted.length + made.length > 0;
  }

  /** Makes the shifts of the days that have come within reach, of every organization. */
  @HandlesJob('rota.make-shifts')
  async makeNext(): Promise<void> {
    // A day of grace, since organizations live in different zones.
    const day = addDays(dayOf(this.clock.now(), 'UTC'), DAYS_AHEAD - 1);
    const due = await this.dataSource.query<{ organization_id: string; series_id: string }[]>(
      'SELECT * FROM series_to_make($1)',
      [day],
    );
    await oneByOne(
      this.logger,
      'The shifts of a series could not be made',
      due,
      ({ organization_id: organizationId, series_id: id }) =>
        this.unitOfWork.run(organizationId, async () => {
          const series = await this.unitOfWork.manager.findOne(ShiftSeries, {
            where: { id },
            lock: { mode: 'pessimistic_write' },
          });
          if (series && series.madeUntil < day) await this.make(series);
        }),
    );
  }

  /** In the order in which everybody locks shifts. @returns whose each of them is */
  private async lockAhead(seriesId: string, now: Date): Promise<Map<string, string | null>> {
    const rows = await this.unitOfWork.query<{ id: string; memberId: string | null }>(
      `SELECT id, member_id AS "memberId" FROM shift WHERE series_id = $1 AND starts_at > $2 ORDER BY id FOR UPDATE`,
      [seriesId, now],
    );
    return new Map(rows.map(({ id, memberId }) => [id, memberId]));
  }
}
