import { addDays, Clock, momentOf, wallTimeOf } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { coverageOf, type CoverageProblem } from '../domain/coverage.js';
import { overlap, type Span } from '../domain/occurrences.js';
import { problemsOf } from '../domain/problems.js';
import { plannedOf, Plans, type ShiftRow } from '../persistence/plans.js';
import type { CoverageProblemView, Rota, ShiftList, ShiftView } from '../shifts.dto.js';
import { RotaSettings } from '../use-cases/rota-settings.js';
import { Zone } from '../use-cases/zone.js';
import { DAYS_AHEAD } from '../use-cases/make-shifts.js';

const DAY = 86_400_000;

/** The plan as people see it. */
@Injectable()
export class ShiftViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: RotaSettings,
    private readonly plans: Plans,
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
      const { rows, timeOff } = await this.plans.around(range);
      const problems = problemsOf(rows, timeOff);
      const { coverage } = await this.settings.current();
      return {
        from,
        to,
        shifts: rows
          .filter((row) => overlap(row, range))
          .map((row) => showShift(row, zone, problems.get(row.id))),
        coverage: coverageOf(coverage, plannedOf(rows), timeOff, zone, from, to).map((problem) =>
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
      const { rows, timeOff } = await this.plans.around(
        { startsAt: now, endsAt: new Date(now.getTime() + (DAYS_AHEAD + 1) * DAY) },
        memberId,
      );
      const problems = problemsOf(rows, timeOff);
      const ahead = rows.filter(({ endsAt, cancelled }) => endsAt > now && !cancelled);
      return { items: ahead.map((row) => showShift(row, zone, problems.get(row.id))) };
    });
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
