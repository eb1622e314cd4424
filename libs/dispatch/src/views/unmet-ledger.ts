import { Clock } from '@causeway/kernel';
import { Audit, decodeCursor, limitOf, pageOf, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { WAS_ASKED } from '../persistence/counted.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import type { UnmetItem, UnmetLedger, UnmetQuery } from '../unmet.dto.js';
import { FACILITY_REF, iso, isoOrNull, type FacilityColumn } from './facility-ref.js';

type Row = FacilityColumn & {
  id: string;
  case_number: string;
  received_at: Date;
  ended_at: Date;
  unmet_reason: CoachRequest['unmetReason'];
  coaches_asked: number;
  call_back_at: Date | null;
  called_back_at: Date | null;
};

interface Counts {
  requests: number;
  unmet: number;
  person_left: number;
  could_not_meet: number;
  by_reason: UnmetLedger['byReason'] | null;
  by_hour: UnmetLedger['byHour'] | null;
  by_facility: UnmetLedger['byFacility'] | null;
}

const DAYS_MS = 30 * 24 * 3_600_000;

const COUNTS = `WITH asked AS (
    SELECT status, unmet_reason, facility.name,
      end_reason = 'person_left' AND NOT EXISTS (SELECT 1 FROM assignment WHERE request_id = request.id AND arrived_at IS NOT NULL) AS left_first,
      EXISTS (SELECT 1 FROM assignment WHERE request_id = request.id AND assignment.status = 'closed' AND outcome = 'could_not_meet') AS not_met, extract(hour FROM received_at AT TIME ZONE time_zone)::int AS hour
    FROM coach_request request JOIN facility ON facility.id = facility_id
    JOIN organization ON organization.id = request.organization_id
    WHERE received_at >= $1 AND received_at < $2 AND ${WAS_ASKED}),
  unmet AS (SELECT * FROM asked WHERE status = 'unmet')
  SELECT (SELECT count(*)::int FROM asked) AS requests, (SELECT count(*)::int FROM unmet) AS unmet,
    (SELECT count(*)::int FROM asked WHERE left_first) AS person_left, (SELECT count(*)::int FROM asked WHERE not_met) AS could_not_meet,
    (SELECT json_agg(json_build_object('reason', unmet_reason, 'count', n) ORDER BY n DESC, unmet_reason)
      FROM (SELECT unmet_reason, count(*)::int AS n FROM unmet GROUP BY 1) counted) AS by_reason,
    (SELECT json_agg(json_build_object('hour', hour, 'count', n) ORDER BY hour)
      FROM (SELECT hour, count(*)::int AS n FROM unmet GROUP BY 1) counted) AS by_hour,
    (SELECT json_agg(json_build_object('facilityName', name, 'count', n) ORDER BY n DESC, name)
      FROM (SELECT name, count(*)::int AS n FROM unmet GROUP BY 1) counted) AS by_facility`;

const ITEMS = `SELECT request.id, case_number, ${FACILITY_REF}, received_at, ended_at, unmet_reason, call_back_at, called_back_at,
    (SELECT count(DISTINCT coach_id)::int FROM offer WHERE request_id = request.id) AS coaches_asked
  FROM coach_request request JOIN facility ON facility.id = facility_id
  WHERE request.status = 'unmet' AND received_at >= $1 AND received_at < $2
    AND ($3::timestamptz IS NULL OR (received_at, request.id) < ($3, $4::uuid))
  ORDER BY received_at DESC, request.id DESC LIMIT $5`;

/** The ledger of the requests for which nobody could come: never a silent close. */
@Injectable()
export class UnmetLedgerView {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The newest first, with what all of them have in common. */
  async of(organizationId: string, query: UnmetQuery): Promise<UnmetLedger> {
    const now = this.clock.now();
    const from = query.from ?? iso(new Date(now.getTime() - DAYS_MS));
    const to = query.to ?? iso(now);
    const before = decodeCursor(query.cursor, ['time', 'id']);
    const limit = limitOf(query);
    return this.unitOfWork.run(organizationId, async () => {
      const [counts] = await this.unitOfWork.query<Counts>(COUNTS, [from, to]);
      const position = [before?.[0] ?? null, before?.[1] ?? null, limit + 1];
      const rows = await this.unitOfWork.query<Row>(ITEMS, [from, to, ...position]);
      await this.audit.record(
        'report.unmet',
        rows.slice(0, limit).map(({ id }) => id),
      );
      return {
        ...pageOf(rows, limit, show, (row) => [iso(row.received_at), row.id]),
        requests: counts?.requests ?? 0,
        unmet: counts?.unmet ?? 0,
        personLeft: counts?.person_left ?? 0,
        couldNotMeet: counts?.could_not_meet ?? 0,
        byReason: counts?.by_reason ?? [],
        byHour: counts?.by_hour ?? [],
        byFacility: counts?.by_facility ?? [],
      };
    });
  }
}

const show = (row: Row): UnmetItem => ({
  id: row.id,
  caseNumber: row.case_number,
  facility: row.facility,
  receivedAt: iso(row.received_at),
  endedAt: iso(row.ended_at),
  reason: row.unmet_reason,
  coachesAsked: row.coaches_asked,
  callBackAt: isoOrNull(row.call_back_at),
  calledBackAt: isoOrNull(row.called_back_at),
});
