import type { OneOf, shiftRoles } from '@causeway/contracts';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { Planned } from '../domain/coverage.js';
import type { Span } from '../domain/occurrences.js';
import type { Away } from '../domain/problems.js';

export interface ShiftRow extends Span {
  id: string;
  seriesId: string | null;
  date: string;
  role: OneOf<typeof shiftRoles>;
  memberId: string | null;
  coachName: string | null;
  changed: boolean;
  cancelled: boolean;
}

/** Reads what is planned. */
@Injectable()
export class Plans {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Shifts and time off of a range and of a day before and after it, where gaps may begin and end. Call inside a unit of
   * work. @param memberId only this coach's
   */
  async around(
    { startsAt, endsAt }: Span,
    memberId: string | null = null,
  ): Promise<{ rows: ShiftRow[]; timeOff: Away[] }> {
    const rows = await this.unitOfWork.query<ShiftRow>(
      `SELECT shift.id, series_id AS "seriesId", to_char(date, 'YYYY-MM-DD') AS date, role, member_id AS "memberId",
         display_name AS "coachName", starts_at AS "startsAt", ends_at AS "endsAt", changed,
         cancelled_at IS NOT NULL AS cancelled
       FROM shift LEFT JOIN member ON member.id = member_id
       WHERE shift.organization_id = current_organization() AND starts_at > $1::timestamptz - interval '52 hours'
         AND starts_at < $2::timestamptz + interval '26 hours' AND ($3::uuid IS NULL OR member_id = $3)
       ORDER BY starts_at, role, display_name, shift.id`,
      [startsAt, endsAt, memberId],
    );
    const timeOff = await this.unitOfWork.query<Away>(
      `SELECT member_id AS "memberId", starts_at AS "startsAt", ends_at AS "endsAt" FROM time_off
       WHERE ends_at > $1::timestamptz - interval '52 hours' AND starts_at < $2::timestamptz + interval '26 hours'
         AND ($3::uuid IS NULL OR member_id = $3)`,
      [startsAt, endsAt, memberId],
    );
    return { rows, timeOff };
  }
}

/** Those of the shifts in which a coach is planned to be on call. */
export const plannedOf = (rows: readonly ShiftRow[]): Planned[] =>
  rows.flatMap(({ memberId, cancelled, ...row }) =>
    memberId === null || cancelled ? [] : [{ ...row, memberId }],
  );
