import { addDays, Clock, momentOf, wallTimeOf } from '@causeway/kernel';
import type { OneOf, shiftRoles } from '@causeway/contracts';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { coverageOf, type CoverageProblem } from '../domain/coverage.js';
import { overlap, type Span } from '../domain/occurrences.js';
import { problemsOf, type Away } from '../domain/problems.js';
import type { CoverageProblemView, Rota, ShiftList, ShiftView } from '../shifts.dto.js';
import { RotaSettings } from '../use-cases/rota-settings.js';
import { Zone } from '../use-cases/zone.js';
import { DAYS_AHEAD } from '../use-cases/make-shifts.js';

interface ShiftRow extends Span {
  id: string;
  seriesId: string | null;
  date: string;
  role: OneOf<typeof shiftRoles>;
  memberId: string | null;
  coachName: string | null;
  changed: boolean;
  cancelled: boolean;
}

const DAY = 86_400_000;

/** The plan as people see it. */
@Injectable()
export class ShiftViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: RotaSettings,
    private readonly zone: Zone,
    private readonly clock: Clock,
  ) {}

  /** The shifts of some days, what is wrong with each, and where they do not fit what is needed. */
  async rota(organizationId: string, from: string, days: number): Promise<Rota> {
    return this.unitOfWork.run(organizationId, async () => {
      const zone = await this.zone.current();
      const to = addDays(from, days - 1);
      const range = {
        startsAt: momentOf(from, '00:00', zone),
        endsAt: momentOf(addDays(from, days), '00:00', zone),
      };
      const { rows, timeOff } = await this.around(range);
      const problems = problemsOf(rows, timeOff);
      const planned = rows.flatMap(({ memberId, cancelled, ...row }) =>
        memberId === null || cancelled ? [] : [{ ...row, memberId }],
      );
      const { coverage } = await this.settings.current();
      return {
        from,
        to,
        shifts: rows
          .filter((row) => overlap(row, range))
          .map((row) => showShift(row, zone, problems.get(row.id))),
        coverage: coverageOf(coverage, planned, timeOff, zone, from, to).map((problem) =>
          showCoverage(problem, zone),
        ),
      };
    });
  }

  /** What a coach has ahead, the running one first. */
  async mine(organizationId: string, memberId: string): Promise<ShiftList> {
    return this.unitOfWork.run(organizationId, async () => {
      const zone = await this.zone.current();
      const now = this.clock.now();
      const { rows, timeOff } = await this.around(
        { startsAt: now, endsAt: new Date(now.getTime() + (DAYS_AHEAD + 1) * DAY) },
        memberId,
      );
      const problems = problemsOf(rows, timeOff);
      const ahead = rows.filter(({ endsAt, cancelled }) => endsAt > now && !cancelled);
      return { items: ahead.map((row) => showShift(row, zone, problems.get(row.id))) };
    });
  }

  /** Shifts and time off of a range and of a day before and after it, where gaps may begin and end. */
  private async around(
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

const showShift = (
  { startsAt, endsAt, ...row }: ShiftRow,
  zone: string,
  problems: ShiftView['problems'] = [],
): ShiftView => ({ ...row, ...showSpan({ startsAt, endsAt }, zone), problems });

const showCoverage = (
  { startsAt, endsAt, ...problem }: CoverageProblem,
  zone: string,
): CoverageProblemView => ({
  ...problem,
  ...showSpan({ startsAt, endsAt }, zone),
});

const showSpan = ({ startsAt, endsAt }: Span, zone: string) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  localStart: wallTimeOf(startsAt, zone),
  localEnd: wallTimeOf(endsAt, zone),
});
