import { DomainError, modalities } from '@causeway/contracts';
import { Audit, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { SetClearance, SetCoachProfile, SetOwnProfile } from '../coach-profiles.dto.js';
import { Clearance } from '../persistence/clearance.entity.js';
import { CoachProfile } from '../persistence/coach-profile.entity.js';
import { demandBoth, demandCoach } from './demand-coach.js';

/** Changes what matching knows of a coach, and where the coach is cleared. */
@Injectable()
export class CoachProfiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /**
   * Replaces what is known of a coach; where the coach is cleared only when `clearedFor` is given.
   * @throws DomainError `coach.not_found`, `facility.not_found`
   */
  async set(organizationId: string, memberId: string, body: SetCoachProfile): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      await this.save(organizationId, memberId, {
        ...said(body),
        certifications: body.certifications ?? [],
        callsPerShift: body.callsPerShift ?? null,
        hardCallsPerWeek: body.hardCallsPerWeek ?? null,
        phoneCallsAtOnce: body.phoneCallsAtOnce ?? 1,
      });
      if (body.clearedFor) await this.replaceClearances(organizationId, memberId, body.clearedFor);
      await this.note('coach.profile', [memberId]);
    });
  }

  /** Replaces what a coach says of herself; what supervisors enter stays. @throws DomainError `coach.not_found` */
  async setOwn(organizationId: string, memberId: string, body: SetOwnProfile): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      await this.save(organizationId, memberId, said(body));
      await this.note('coach.own_profile', [memberId]);
    });
  }

  /** Clears a coach for a facility, to a last day or without end. @throws DomainError `coach.not_found`, `facility.not_found` */
  async clear(
    organizationId: string,
    memberId: string,
    facilityId: string,
    { validUntil }: SetClearance,
  ): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      await demandBoth(manager, memberId, facilityId);
      await manager.upsert(
        Clearance,
        { memberId, facilityId, organizationId, validUntil: validUntil ?? null },
        ['memberId', 'facilityId'],
      );
      await this.note('coach.profile', [memberId, facilityId]);
    });
  }

  /** The facility no longer lets this coach in. @throws DomainError `coach.not_found` */
  async endClearance(organizationId: string, memberId: string, facilityId: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      await demandCoach(manager, memberId);
      await manager.delete(Clearance, { memberId, facilityId });
      await this.note('coach.profile', [memberId, facilityId]);
    });
  }

  /** Writes down the change, and has those who wait for a coach looked at again. */
  private async note(
    action: 'coach.profile' | 'coach.own_profile',
    subjects: [string, ...string[]],
  ): Promise<void> {
    await this.audit.record(action, subjects);
    this.unitOfWork.raise('profile.changed', { memberId: subjects[0] });
  }

  private async save(
    organizationId: string,
    memberId: string,
    profile: Partial<CoachProfile>,
  ): Promise<void> {
    const { manager } = this.unitOfWork;
    await demandCoach(manager, memberId);
    await manager.save(manager.create(CoachProfile, { ...profile, memberId, organizationId }));
  }

  private async replaceClearances(organizationId: string, memberId: string, wanted: string[]): Promise<void> {
    await this.unitOfWork.manager.delete(Clearance, { memberId });
    const facilityIds = [...new Set(wanted)];
    const made = await this.unitOfWork.query(
      `INSERT INTO clearance (organization_id, member_id, facility_id)
       SELECT $1, $2, id FROM facility WHERE id = ANY ($3) RETURNING facility_id`,
      [organizationId, memberId, facilityIds],
    );
    if (made.length !== facilityIds.length) throw new DomainError('facility.not_found');
  }
}

/** What coaches and supervisors alike can say; what is left out is taken back. */
const said = (body: SetOwnProfile) => ({
  languages: body.languages ?? [],
  gender: body.gender ?? null,
  pathways: body.pathways ?? [],
  modalities: body.modalities ?? [...modalities],
  maxTravelMinutes: body.maxTravelMinutes ?? null,
  baseLatitude: body.latitude ?? null,
  baseLongitude: body.longitude ?? null,
  homeBase: body.homeBase ?? null,
});
