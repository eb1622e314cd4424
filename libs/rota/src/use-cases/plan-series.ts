import { addDays, Clock, dayOf } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, currentMemberId, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { isRule } from '../domain/occurrences.js';
import { ShiftSeries } from '../persistence/shift-series.entity.js';
import type { SeriesList, SeriesView, SetSeries } from '../rota.dto.js';
import { MakeShifts } from './make-shifts.js';
import { TeamMembers } from './team-members.js';
import { Zone } from './zone.js';

/** Agrees on series of shifts, changes and ends them. */
@Injectable()
export class PlanSeries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shifts: MakeShifts,
    private readonly members: TeamMembers,
    private readonly zone: Zone,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `coach.not_found`, `rota.rule_invalid` */
  async create(organizationId: string, body: SetSeries): Promise<SeriesView> {
    const [series] = await this.createAll(organizationId, [body]);
    if (!series) throw new Error('A series was not made');
    return series;
  }

  /**
   * Several at once; a coach with shifts in many of them is told once.
   * @throws DomainError `coach.not_found`, `rota.rule_invalid`
   */
  async createAll(organizationId: string, bodies: SetSeries[]): Promise<SeriesView[]> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const all: ShiftSeries[] = [];
      for (const body of bodies) {
        const settings = await this.checked(body);
        const series = manager.create(ShiftSeries, {
          organizationId,
          madeUntil: body.firstDate,
          ...settings,
        });
        await this.remake(await manager.save(series));
        all.push(series);
      }
      this.tell(
        all,
        all.map(({ memberId }) => memberId),
      );
      return all.map(showSeries);
    });
  }

  /**
   * Changes every shift of a series that has not begun yet, but those that were changed on purpose.
   * @throws DomainError `coach.not_found`, `rota.rule_invalid`, `series.not_found`
   */
  async change(organizationId: string, id: string, body: SetSeries): Promise<SeriesView> {
    return this.unitOfWork.run(organizationId, async () => {
      const series = await this.locked(id);
      const before = series.memberId;
      if (await this.remake(Object.assign(series, await this.checked(body))))
        this.tell([series], [before, series.memberId]);
      return showSeries(series);
    });
  }

  /**
   * No shift of the series begins on `from` or later, as far as none has begun.
   * @throws DomainError `series.not_found`
   */
  async end(organizationId: string, id: string, from: string): Promise<SeriesView> {
    return this.unitOfWork.run(organizationId, async () => {
      const series = await this.locked(id);
      if (await this.remake(Object.assign(series, { lastDate: addDays(from, -1) })))
        this.tell([series], [series.memberId]);
      return showSeries(series);
    });
  }

  /** Series that still have shifts ahead. */
  async list(organizationId: string): Promise<SeriesList> {
    return this.unitOfWork.run(organizationId, async () => {
      const today = dayOf(this.clock.now(), await this.zone.current());
      const found = await this.unitOfWork.manager
        .createQueryBuilder(ShiftSeries, 'series')
        .where('(series.lastDate IS NULL OR series.lastDate >= :today)')
        .andWhere(
          `(series.firstDate > series.madeUntil OR EXISTS (SELECT 1 FROM shift WHERE series_id = series.id AND ends_at > :now))`,
        )
        .setParameters({ today, now: this.clock.now() })
        .orderBy('series.startTime')
        .addOrderBy('series.firstDate')
        .addOrderBy('series.id')
        .getMany();
      return { items: found.map(showSeries) };
    });
  }

  private async locked(id: string): Promise<ShiftSeries> {
    const series = await this.unitOfWork.manager.findOne(ShiftSeries, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!series) throw new DomainError('series.not_found');
    return series;
  }

  private async checked(body: SetSeries) {
    await this.members.demandCoaches([body.memberId]);
    if (body.rule !== undefined && !isRule(body.rule)) throw new DomainError('rota.rule_invalid');
    const { firstDate, startTime, endTime, role } = body;
    const [memberId, label, rule] = [body.memberId ?? null, body.label ?? null, body.rule ?? null];
    return { firstDate, lastDate: null, startTime, endTime, role, memberId, label, rule };
  }

  /** @returns whether any shift is other than before */
  private async remake(series: ShiftSeries): Promise<boolean> {
    await this.unitOfWork.manager.save(series);
    const differs = await this.shifts.make(series);
    await this.audit.record('rota.plan', [series.id]);
    this.unitOfWork.raise('rota.changed', {});
    return differs;
  }

  private tell([first]: ShiftSeries[], coaches: (string | null)[]): void {
    const memberIds = [...new Set(coaches.flatMap((id) => id ?? []))];
    if (first && memberIds.length > 0)
      this.unitOfWork.raise('shifts.planned', {
        ...{ subjectId: first.id, memberIds },
        byMemberId: currentMemberId(),
      });
  }
}

const showSeries = (series: ShiftSeries): SeriesView => {
  const { id, memberId, role, label, firstDate, lastDate, startTime, endTime, rule } = series;
  return { id, memberId, role, label, firstDate, lastDate, startTime, endTime, rule };
};
