import { Clock } from '@causeway/kernel';
import { DomainError, type genders, type OneOf } from '@causeway/contracts';
import { Audit, UnitOfWork } from '@causeway/platform';
import { Member } from '@causeway/identity';
import { Injectable } from '@nestjs/common';
import { Clearance } from '../persistence/clearance.entity.js';
import { CoachProfile } from '../persistence/coach-profile.entity.js';
import type { SetCoachProfile } from '../team.dto.js';

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
  /** The facility that was asked about lets this coach in today, or lets in anybody; false when none was. */
  cleared: boolean;
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
  cleared: boolean;
}

/** The coaches of an organization. Its methods are called inside a unit of work. */
@Injectable()
export class Coaches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Active coaches, by name.
   * @param facilityId asks whether each is cleared for this one
   * @param onDutyOr leaves out those off duty, except these
   */
  async all({ facilityId, onDutyOr }: { facilityId?: string; onDutyOr?: string[] } = {}): Promise<Coach[]> {
    const rows = await this.unitOfWork.query<CoachRow>(
      `SELECT member.id, display_name, first_name, languages, gender, pathways, base_latitude, base_longitude,
              duty.started_at AS on_duty_since,
              $2::uuid IS NOT NULL AND (NOT here.clearance_needed OR EXISTS (SELECT 1 FROM clearance
                WHERE clearance.member_id = member.id AND facility_id = $2 AND (valid_until IS NULL OR valid_until >= here.today))) AS cleared
       FROM member
       CROSS JOIN (SELECT today, clearance_needed($2, today) FROM (SELECT ($1::timestamptz AT TIME ZONE time_zone)::date AS today FROM organization) zoned) here
       LEFT JOIN coach_profile ON coach_profile.member_id = member.id
       LEFT JOIN duty_spell duty ON duty.member_id = member.id AND duty.ended_at IS NULL AND duty.expires_at > $1
       WHERE active AND 'coach' = ANY (roles)
         AND ($3::uuid[] IS NULL OR duty.started_at IS NOT NULL OR member.id = ANY ($3))
       ORDER BY display_name, member.id`,
      [this.clock.now(), facilityId ?? null, onDutyOr ?? null],
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
      cleared: row.cleared,
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

  /**
   * Replaces what is known of a coach and where the coach is cleared.
   * @throws DomainError `coach.not_found`, `facility.not_found`
   */
  async setProfile(organizationId: string, memberId: string, body: SetCoachProfile): Promise<void> {
    const { manager } = this.unitOfWork;
    const member = await manager.findOneBy(Member, { id: memberId });
    if (!member?.roles.includes('coach')) throw new DomainError('coach.not_found');
    await manager.save(
      manager.create(CoachProfile, {
        memberId,
        organizationId,
        languages: body.languages ?? [],
        gender: body.gender ?? null,
        pathways: body.pathways ?? [],
        baseLatitude: body.latitude ?? null,
        baseLongitude: body.longitude ?? null,
      }),
    );
    await manager.delete(Clearance, { memberId });
    const facilityIds = [...new Set(body.clearedFor ?? [])];
    const made = await this.unitOfWork.query(
      `INSERT INTO clearance (organization_id, member_id, facility_id)
       SELECT $1, $2, id FROM facility WHERE id = ANY ($3) RETURNING facility_id`,
      [organizationId, memberId, facilityIds],
    );
    if (made.length !== facilityIds.length) throw new DomainError('facility.not_found');
    await this.audit.record('coach.profile', [memberId]);
  }
}
