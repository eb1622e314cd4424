import type { OneOf, staffingSources } from '@causeway/contracts';
import { Policies, type Policy, WAS_ASKED } from '@causeway/dispatch';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { HOURS_OF_WEEK, type DemandHistory } from '../domain/demand-profile.js';
import type { Surroundings } from '../domain/staffing-world.js';

/** Older requests say little about the next weeks. */
const DEMAND_WEEKS = 52;
/** Duty changes faster than demand. */
const DUTY_WEEKS = 8;
/** The rota of the weeks to come that counts. */
const ROTA_WEEKS = 2;
const WEEK_MS = 7 * 86_400_000;

export interface PastWeeks {
  history: DemandHistory;
  surroundings: Omit<Surroundings, 'travelMinutes'>;
  /** How requests of each facility are dispatched, in their order. */
  policies: Policy[];
  /** Coaches that there are, by hour of the week, on average; null when nothing is known of them. */
  staffed: { from: OneOf<typeof staffingSources>; coaches: number[] } | null;
}

/** What an organization's own past says, counted: no request leaves the database, only how many there were. */
@Injectable()
export class StaffingHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dispatch: Policies,
  ) {}

  /** Call inside a unit of work. */
  async until(now: Date, withinMinutes: number): Promise<PastWeeks> {
    const zone = await this.zone();
    const { facilities, policies } = await this.facilities(now, withinMinutes);
    return {
      history: await this.demand(now, zone),
      surroundings: { facilities, homes: await this.homes() },
      policies,
      staffed: await this.staffing(now, zone),
    };
  }

  private async zone(): Promise<string> {
    const [row] = await this.unitOfWork.query<{ time_zone: string }>('SELECT time_zone FROM organization');
    return row?.time_zone ?? 'UTC';
  }

  private async demand(now: Date, zone: string): Promise<DemandHistory> {
    const since = new Date(now.getTime() - DEMAND_WEEKS * WEEK_MS);
    const rows = await this.unitOfWork.query<{ hour: number; count: number }>(
      `SELECT ${hourOfWeek('received_at')} AS hour, count(*)::int AS count FROM coach_request
       WHERE received_at > $2 AND received_at <= $3 AND modality = 'in_person' AND ${WAS_ASKED} GROUP BY 1`,
      [zone, since, now],
    );
    // The history begins with the first request: before it nobody could ask.
    const [first] = await this.unitOfWork.query<{ at: Date | null }>(
      'SELECT min(received_at) AS at FROM coach_request WHERE received_at > $1 AND received_at <= $2',
      [since, now],
    );
    const weeks = first?.at ? (now.getTime() - first.at.getTime()) / WEEK_MS : 0;
    return { counts: byHour(rows.map(({ hour, count }) => [hour, count])), weeks };
  }

  private async facilities(
    now: Date,
    withinMinutes: number,
  ): Promise<Pick<Surroundings, 'facilities'> & Pick<PastWeeks, 'policies'>> {
    const rows = await this.unitOfWork.query<{
      id: string;
      name: string;
      latitude: number | null;
      longitude: number | null;
      weight: number;
    }>(
      `SELECT facility.id, name, latitude, longitude, count(*)::int AS weight
       FROM facility JOIN coach_request ON facility_id = facility.id
       WHERE received_at > $1 AND received_at <= $2 AND modality = 'in_person' AND ${WAS_ASKED} GROUP BY facility.id ORDER BY facility.id`,
      [new Date(now.getTime() - DEMAND_WEEKS * WEEK_MS), now],
    );
    const own = new Set((await this.dispatch.facilitiesWithOwn()).map(({ facilityId }) => facilityId));
    const { policy: general } = await this.dispatch.of();
    const policies: Policy[] = [];
    for (const { id } of rows) policies.push(own.has(id) ? (await this.dispatch.of(id)).policy : general);
    return {
      facilities: rows.map(({ id: _, ...row }) => ({ ...row, promisedArriveMinutes: withinMinutes })),
      policies,
    };
  }

  private async homes(): Promise<Surroundings['homes']> {
    return this.unitOfWork.query(
      `SELECT base_latitude AS latitude, base_longitude AS longitude FROM coach_profile JOIN member ON member.id = member_id
       WHERE base_latitude IS NOT NULL AND base_longitude IS NOT NULL AND 'coach' = ANY (roles) ORDER BY member_id`,
    );
  }

  /** The rota of the next weeks; where there is none, who was on duty in the last ones. */
  private async staffing(now: Date, zone: string): Promise<PastWeeks['staffed']> {
    const until = new Date(now.getTime() + ROTA_WEEKS * WEEK_MS);
    const rostered = await this.average(ROTA, zone, now, until);
    if (rostered) return { from: 'rota', coaches: rostered };
    const [first] = await this.unitOfWork.query<{ at: Date | null }>(
      'SELECT min(started_at) AS at FROM duty_spell',
    );
    const since = new Date(Math.max(now.getTime() - DUTY_WEEKS * WEEK_MS, first?.at?.getTime() ?? Infinity));
    // An average over less than a week would show most hours as empty.
    if (!(now.getTime() - since.getTime() >= WEEK_MS)) return null;
    const onDuty = await this.average(DUTY, zone, since, now);
    return onDuty && { from: 'duty', coaches: onDuty };
  }

  /** How many of `spans` hold at a time, on average, by hour of the week; null when there are none. */
  private async average(spans: string, zone: string, from: Date, to: Date): Promise<number[] | null> {
    const rows = await this.unitOfWork.query<{ hour: number; hours: number }>(
      `SELECT ${hourOfWeek('slot')} AS hour,
         sum(extract(epoch FROM least(slot + interval '1 hour', ends) - greatest(slot, begins)) / 3600)::float AS hours
       FROM (SELECT greatest(begins, $2) AS begins, least(ends, $3) AS ends FROM (${spans}) all_spans) span
       CROSS JOIN LATERAL generate_series(date_trunc('hour', begins), ends, interval '1 hour') slot
       WHERE least(slot + interval '1 hour', ends) > greatest(slot, begins) GROUP BY 1`,
      [zone, from, to],
    );
    const weeks = (to.getTime() - from.getTime()) / WEEK_MS;
    return rows.length > 0 ? byHour(rows.map(({ hour, hours }) => [hour, hours / weeks])) : null;
  }
}

/** Shifts that somebody has and that put her on duty; who is second is only called when nobody else can come. */
const ROTA = `SELECT starts_at AS begins, ends_at AS ends FROM shift
  WHERE role = 'primary' AND member_id IS NOT NULL AND cancelled_at IS NULL`;
const DUTY = 'SELECT started_at AS begins, least(ended_at, expires_at) AS ends FROM duty_spell';

/** SQL for the hour of the week, Monday from midnight first, on the clock of the zone in $1. */
const hourOfWeek = (moment: string): string =>
  `((extract(isodow FROM ${moment} AT TIME ZONE $1) - 1) * 24 + extract(hour FROM ${moment} AT TIME ZONE $1))::int`;

function byHour(rows: [hour: number, value: number][]): number[] {
  const values = Array.from({ length: HOURS_OF_WEEK }, () => 0);
  for (const [hour, value] of rows) values[hour] = value;
  return values;
}
