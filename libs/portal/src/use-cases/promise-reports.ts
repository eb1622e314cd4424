import { WAS_ASKED, type Place } from '@causeway/dispatch';
import { Organization } from '@causeway/identity';
import { Clock } from '@causeway/kernel';
import { Audit, demandMonths, UnitOfWork, type MemberActor, type MonthsQuery } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { spanOf } from '../domain/month.js';
import { nearestFacility, promiseReport, type AskedFor } from '../domain/promise-report.js';
import { promiseTable } from '../domain/promise-table.js';
import type { PromiseReport } from '../promise.dto.js';

type Row = Omit<AskedFor, 'homeFacilityId'> & { coachId: string | null };
type Located = { id: string } & Place;

const ASKED = `SELECT facility_id AS "facilityId", received_at AS "receivedAt", coalesce(not_before, received_at) AS "startsAt",
    promised_accept_at AS "promisedAcceptAt", promised_arrive_at AS "promisedArriveAt", status, ended_at AS "endedAt",
    came.accepted_at AS "acceptedAt", came.arrived_at AS "arrivedAt", came.coach_id AS "coachId",
    (SELECT count(*)::int FROM offer WHERE request_id = request.id) AS offers
  FROM coach_request request CROSS JOIN LATERAL (
    SELECT min(accepted_at) AS accepted_at, min(arrived_at) AS arrived_at,
      (array_agg(coach_id ORDER BY arrived_at NULLS LAST, accepted_at))[1] AS coach_id
    FROM assignment WHERE request_id = request.id) came
  WHERE received_at >= $1 AND received_at < $2 AND ${WAS_ASKED}`;

/** How the whole organization kept its promise. */
@Injectable()
export class PromiseReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** For the organization itself, with every number. @throws DomainError `request.invalid` for months out of order or too many */
  async of(actor: MemberActor, { from, until }: MonthsQuery): Promise<PromiseReport> {
    demandMonths({ from, until });
    return this.unitOfWork.run(actor.organizationId, async () => {
      const [organization] = await this.unitOfWork.manager.find(Organization);
      const timeZone = organization?.timeZone ?? 'UTC';
      const now = this.clock.now();
      const facilities = await this.unitOfWork.query<Located & { name: string }>(
        'SELECT id, name, latitude, longitude FROM facility ORDER BY name, id',
      );
      const span = [spanOf(from, timeZone).from, spanOf(until, timeZone).until];
      const rows = await this.unitOfWork.query<Row>(ASKED, span);
      const homes = await this.homes(facilities);
      const asked = rows.map(({ coachId, ...row }) => ({
        ...row,
        homeFacilityId: (coachId && homes.get(coachId)) ?? null,
      }));
      const { all, byMonth, byFacility, byHour } = promiseReport(asked, { now, timeZone });
      await this.audit.record('report.promise', [actor.organizationId]);
      const figuresOf = new Map(byFacility.map((figures) => [figures.facilityId, figures]));
      return {
        ...{ from, until, timeZone, madeAt: now.toISOString(), all, byMonth, byHour },
        byFacility: facilities.flatMap(({ id, name }) => {
          const figures = figuresOf.get(id);
          return figures ? [{ ...figures, facilityName: name }] : [];
        }),
      };
    });
  }

  /** To hand on: small numbers are hidden. @throws DomainError `request.invalid` */
  async csv(actor: MemberActor, query: MonthsQuery): Promise<string> {
    const report = await this.of(actor, query);
    const names = new Map(
      report.byFacility.map(({ facilityId, facilityName }) => [facilityId, facilityName]),
    );
    return stringify(
      promiseTable(report, (id) => names.get(id) ?? ''),
      {
        ...{ escape_formulas: true, record_delimiter: 'windows', bom: true },
      },
    );
  }

  /** The facility nearest to each coach's start, where that is known. */
  private async homes(facilities: readonly Located[]): Promise<Map<string, string | null>> {
    const coaches = await this.unitOfWork.query<Located>(
      `SELECT member_id AS id, base_latitude AS latitude, base_longitude AS longitude FROM coach_profile
       WHERE base_latitude IS NOT NULL AND base_longitude IS NOT NULL`,
    );
    return new Map(coaches.map((coach) => [coach.id, nearestFacility(coach, facilities)]));
  }
}
