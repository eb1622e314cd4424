import { Clock, hideSmall, hideSmallParts, SMALLEST_SHOWN } from '@causeway/kernel';
import { outcomes } from '@causeway/contracts';
import { Audit, demandMonths, UnitOfWork, type MemberActor, type MonthsQuery } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { OutcomeReport as Report, OutcomeRow, ReachRow } from '../reports.dto.js';

/** Closed assignments of the months `$1` to `$2`, each with its month in the organization's zone. */
const CLOSED = `closed AS (
  SELECT assignment.id, request.facility_id, assignment.outcome,
    to_char(assignment.ended_at AT TIME ZONE time_zone, 'YYYY-MM') AS month
  FROM assignment JOIN coach_request request ON request.id = request_id
  JOIN organization ON organization.id = assignment.organization_id
  WHERE assignment.status = 'closed'
    AND assignment.ended_at >= ($1 || '-01')::timestamp AT TIME ZONE time_zone
    AND assignment.ended_at < (($2 || '-01')::timestamp + interval '1 month') AT TIME ZONE time_zone)`;

/** What came of meeting people, by month and facility. */
@Injectable()
export class OutcomeReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** For the organization itself, with every number. @throws DomainError `request.invalid` for months out of order or too many */
  async of(actor: MemberActor, { from, until }: MonthsQuery): Promise<Report> {
    demandMonths({ from, until });
    return this.unitOfWork.run(actor.organizationId, async () => {
      const [rows, reach] = [await this.rows(from, until), await this.reach(from, until)];
      await this.audit.record('engagement.report', [actor.organizationId]);
      return { from, until, rows, reach };
    });
  }

  /** To hand on: small numbers are hidden, and there are no totals from which they could be worked out. */
  async csv(actor: MemberActor, query: MonthsQuery): Promise<string> {
    const { rows } = await this.of(actor, query);
    return stringify([heading, ...rows.map(exported)], {
      escape_formulas: true,
      record_delimiter: 'windows',
      bom: true,
    });
  }

  private rows(from: string, until: string): Promise<OutcomeRow[]> {
    return this.unitOfWork.query<OutcomeRow>(
      `WITH ${CLOSED}
       SELECT month, facility_id AS "facilityId", facility.name AS "facilityName", count(*)::int AS closed,
         (SELECT json_agg(counted ORDER BY count DESC, outcome) FROM (SELECT outcome, count(*)::int AS count FROM closed other
            WHERE other.month = closed.month AND other.facility_id = closed.facility_id GROUP BY outcome) counted) AS outcomes,
         count(*) FILTER (WHERE naloxone_given)::int AS "naloxoneGiven",
         count(*) FILTER (WHERE naloxone_trained)::int AS "naloxoneTrained",
         count(*) FILTER (WHERE follow_up = 'yes')::int AS agreed,
         (SELECT coalesce(json_agg(counted ORDER BY count DESC, kind), '[]') FROM (SELECT kind, count(*)::int AS count FROM linkage
            JOIN closed other ON other.id = linkage.assignment_id
            WHERE other.month = closed.month AND other.facility_id = closed.facility_id GROUP BY kind) counted) AS linkages
       FROM closed JOIN facility ON facility.id = facility_id LEFT JOIN engagement ON assignment_id = closed.id
       GROUP BY month, facility_id, facility.name ORDER BY month DESC, facility.name, facility_id`,
      [from, until],
    );
  }

  /** Of every call whose time has come; the others are no failure yet. */
  private reach(from: string, until: string): Promise<ReachRow[]> {
    return this.unitOfWork.query<ReachRow>(
      `WITH ${CLOSED}, due AS (
         SELECT step, CASE
             WHEN follow_up.status = 'open' THEN 'waiting'
             WHEN follow_up.status = 'expired' THEN 'notMade'
             WHEN result = 'reached' THEN 'reached'
             WHEN result = 'left_message' THEN 'leftMessage'
             WHEN result = 'asked_to_stop' OR (follow_up.status = 'ended' AND follow_up.end_reason <> 'wrong_number') THEN 'stopped'
             ELSE 'notReached' END AS became
         FROM follow_up JOIN follow_up_plan plan ON plan.id = plan_id JOIN closed ON closed.id = plan.assignment_id
         WHERE step <> 'weekly' AND (due_at <= $3 OR follow_up.status = 'done'))
       SELECT step, count(*)::int AS due, ${became.map((name) => `count(*) FILTER (WHERE became = '${name}')::int AS "${name}"`).join(', ')}
       FROM due GROUP BY step ORDER BY array_position(ARRAY['day_1', 'day_7', 'day_30', 'day_90'], step)`,
      [from, until, this.clock.now()],
    );
  }
}

const became = ['reached', 'leftMessage', 'notReached', 'notMade', 'stopped', 'waiting'] as const;

const heading = [
  'Month',
  'Facility',
  'Closed',
  ...outcomes,
  'Naloxone given',
  'Naloxone trained',
  'Agreed to calls',
  'Linkages made',
];

const HIDDEN = `fewer than ${SMALLEST_SHOWN}, or hidden with it`;

function exported(row: OutcomeRow): (string | number)[] {
  const counts = Object.fromEntries(
    outcomes.map((outcome) => [outcome, row.outcomes.find((each) => each.outcome === outcome)?.count ?? 0]),
  );
  const { total, parts } = hideSmallParts(counts);
  const others = [row.naloxoneGiven, row.naloxoneTrained, row.agreed].map((count) =>
    hideSmall(count, row.closed),
  );
  const linkages = row.linkages.reduce((sum, { count }) => sum + count, 0);
  const cells = [
    total,
    ...outcomes.map((outcome) => parts[outcome] ?? null),
    ...others,
    hideSmall(linkages, linkages),
  ];
  return [row.month, row.facilityName, ...cells.map((cell) => cell ?? HIDDEN)];
}
