import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { isJustice, WAS_ASKED } from '@causeway/dispatch';
import { Organization } from '@causeway/identity';
import { Facility, Partner } from '@causeway/partners';
import { Audit, UnitOfWork, type Actor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { monthOf, spanOf } from '../domain/month.js';
import { reportFigures, type ReportedRequest, type Reader } from '../domain/monthly-report.js';
import { reportTable } from '../domain/report-table.js';
import type { MonthlyReport } from '../reports.dto.js';

interface Row {
  received_at: Date;
  starts_at: Date;
  promised_accept_at: Date;
  promised_arrive_at: Date;
  status: ReportedRequest['status'];
  after_hours: boolean;
  unmet_reason: string | null;
  ended_at: Date | null;
  accepted_at: Date | null;
  arrived_at: Date | null;
}

interface Subject {
  name: string;
  facilityIds: string[];
  reader: Reader;
}

/** How a month was served, for a facility or all of a partner's. */
@Injectable()
export class Reports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * @param month such as `2026-11`; by default the running one in the organization's zone
   * @throws DomainError `facility.not_found`
   */
  async ofFacility(actor: Actor, id: string, month: string | undefined): Promise<MonthlyReport> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const facility = await this.unitOfWork.manager.findOneBy(Facility, { id });
      if (!facility) throw new DomainError('facility.not_found');
      const outside = isJustice(facility.kind) ? 'justice' : 'facility';
      const reader = actor.kind === 'member' ? 'team' : outside;
      return this.report({ name: facility.name, facilityIds: [id], reader }, month);
    });
  }

  /** For the team. @throws DomainError `partner.not_found` */
  async ofPartner(actor: Actor, id: string, month: string | undefined): Promise<MonthlyReport> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const { manager } = this.unitOfWork;
      const partner = await manager.findOneBy(Partner, { id });
      if (!partner) throw new DomainError('partner.not_found');
      const facilities = await manager.findBy(Facility, { partnerId: id });
      const facilityIds = facilities.map((facility) => facility.id);
      return this.report({ name: partner.name, facilityIds, reader: 'team' }, month);
    });
  }

  /** The same as a table for a spreadsheet, which runs none of what people typed as a formula. */
  asCsv(report: MonthlyReport): string {
    const table = reportTable({ ...report, facility: report.name }, report);
    return stringify(table, { escape_formulas: true, record_delimiter: 'windows', bom: true });
  }

  private async report(
    { name, facilityIds, reader }: Subject,
    asked: string | undefined,
  ): Promise<MonthlyReport> {
    const [organization] = await this.unitOfWork.manager.find(Organization);
    const timeZone = organization?.timeZone ?? 'UTC';
    const now = this.clock.now();
    const month = asked ?? monthOf(now, timeZone);
    const { from, until } = spanOf(month, timeZone);
    const rows = await this.unitOfWork.query<Row>(
      `SELECT received_at, coalesce(not_before, received_at) AS starts_at, promised_accept_at, promised_arrive_at, status,
         after_hours IS NOT NULL AS after_hours, unmet_reason, ended_at, came.accepted_at, came.arrived_at
       FROM coach_request request CROSS JOIN LATERAL (
         SELECT min(accepted_at) AS accepted_at, min(arrived_at) AS arrived_at FROM assignment WHERE request_id = request.id) came
       WHERE facility_id = ANY ($1) AND received_at >= $2 AND received_at < $3 AND ${WAS_ASKED}`,
      [facilityIds, from, until],
    );
    await this.audit.record('report.read', facilityIds);
    const figures = reportFigures(rows.map(requestOf), { now, timeZone, reader });
    return { name, month, timeZone, complete: until <= now, madeAt: now.toISOString(), ...figures };
  }
}

const requestOf = (row: Row): ReportedRequest => ({
  receivedAt: row.received_at,
  startsAt: row.starts_at,
  promisedAcceptAt: row.promised_accept_at,
  promisedArriveAt: row.promised_arrive_at,
  status: row.status,
  acceptedAt: row.accepted_at,
  arrivedAt: row.arrived_at,
  endedAt: row.ended_at,
  afterHours: row.after_hours,
  unmetReason: row.unmet_reason,
});
