import { Clock } from '@causeway/kernel';
import { modalities, type genders, type OneOf } from '@causeway/contracts';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';

/** A coach, as dispatch needs to know one. */
export interface Coach {
  id: string;
  displayName: string;
  firstName: string;
  languages: string[];
  gender: OneOf<typeof genders> | null;
  pathways: string[];
  latitude: number | null;
  longitude: number | null;
  onDuty: boolean;
  onDutySince: Date | null;
  /** A breather: not asked until then. */
  pausedUntil: Date | null;
  modalities: OneOf<typeof modalities>[];
  maxTravelMinutes: number | null;
  /** Limits of this coach's own; null: as the organization's rule. */
  callsPerShift: number | null;
  hardCallsPerWeek: number | null;
  /** Telephone calls held at once, at the most. */
  phoneCallsAtOnce: number;
  /** Of the facilities that were asked about, those that let this coach, or anybody, in today. */
  clearedFor: ReadonlySet<string>;
  /** Of the facilities that were asked about, those to which this coach is never sent. */
  notSentTo: ReadonlySet<string>;
}

interface CoachRow {
  id: string;
  display_name: string;
  first_name: string;
  languages: string[] | null;
  gender: OneOf<typeof genders> | null;
  pathways: string[] | null;
  base_latitude: number | null;
  base_longitude: number | null;
  on_duty_since: Date | null;
  paused_until: Date | null;
  modalities: OneOf<typeof modalities>[] | null;
  max_travel_minutes: number | null;
  calls_per_shift: number | null;
  hard_calls_per_week: number | null;
  phone_calls_at_once: number | null;
  cleared_for: string[];
  not_sent_to: string[];
}

/** The coaches of an organization. Its methods are called inside a unit of work. */
@Injectable()
export class Coaches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Active coaches, by name.
   * @param facilityIds asks where each is cleared, and never sent, of these
   * @param onDutyOr leaves out those off duty, except these
   */
  async all({ facilityIds = [], onDutyOr }: { facilityIds?: string[]; onDutyOr?: string[] } = {}): Promise<
    Coach[]
  > {
    const rows = await this.unitOfWork.query<CoachRow>(
      `WITH zoned AS (SELECT ($1::timestamptz AT TIME ZONE time_zone)::date AS today FROM organization),
       here AS MATERIALIZED (
         SELECT today, ARRAY(SELECT id FROM unnest($2::uuid[]) id WHERE NOT clearance_needed(id, today)) AS open_to_all FROM zoned)
       SELECT member.id, display_name, first_name, languages, gender, pathways, base_latitude, base_longitude,
              modalities, max_travel_minutes, calls_per_shift, hard_calls_per_week, phone_calls_at_once, duty.started_at AS on_duty_since, coach_pause.until AS paused_until,
              here.open_to_all || ARRAY(SELECT facility_id FROM clearance WHERE clearance.member_id = member.id
                AND facility_id = ANY ($2) AND (valid_until IS NULL OR valid_until >= here.today)) AS cleared_for,
              ARRAY(SELECT facility_id FROM do_not_send WHERE do_not_send.member_id = member.id AND facility_id = ANY ($2)) AS not_sent_to
       FROM member CROSS JOIN here
       LEFT JOIN coach_profile ON coach_profile.member_id = member.id
       LEFT JOIN coach_pause ON coach_pause.member_id = member.id
       LEFT JOIN duty_spell duty ON duty.member_id = member.id AND duty.ended_at IS NULL AND duty.expires_at > $1
       WHERE active AND 'coach' = ANY (roles)
         AND ($3::uuid[] IS NULL OR duty.started_at IS NOT NULL OR member.id = ANY ($3))
       ORDER BY display_name, member.id`,
      [this.clock.now(), facilityIds, onDutyOr ?? null],
    );
    return rows.map((row) => ({
      id: row.id,
      displayName: row.display_name,
      firstName: row.first_name,
      languages: row.languages ?? [],
      gender: row.gender,
      pathways: row.pathways ?? [],
      latitude: row.base_latitude,
      longitude: row.base_longitude,
      onDuty: row.on_duty_since !== null,
      onDutySince: row.on_duty_since,
      pausedUntil: row.paused_until,
      modalities: row.modalities ?? [...modalities],
      maxTravelMinutes: row.max_travel_minutes,
      callsPerShift: row.calls_per_shift,
      hardCallsPerWeek: row.hard_calls_per_week,
      phoneCallsAtOnce: row.phone_calls_at_once ?? 1,
      clearedFor: new Set(row.cleared_for),
      notSentTo: new Set(row.not_sent_to),
    }));
  }

  /** Whether anybody is on duty now. */
  async anyoneOnDuty(): Promise<boolean> {
    const [row] = await this.unitOfWork.query<{ any: boolean }>(
      'SELECT EXISTS (SELECT 1 FROM duty_spell WHERE ended_at IS NULL AND expires_at > $1) AS any',
      [this.clock.now()],
    );
    return row?.any ?? false;
  }
}
