import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Member } from '@causeway/identity';
import { Facility } from '@causeway/partners';
import { Injectable } from '@nestjs/common';
import type { CoachProfileView, SetClearance, SetCoachProfile, SetDoNotSend } from '../coach-profiles.dto.js';
import { Clearance } from '../persistence/clearance.entity.js';
import { CoachProfile } from '../persistence/coach-profile.entity.js';
import { DoNotSend } from '../persistence/do-not-send.entity.js';

/** What matching knows of a coach, where the coach is cleared, and where the coach is never sent. */
@Injectable()
export class CoachProfiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `coach.not_found` */
  async of(organizationId: string, memberId: string): Promise<CoachProfileView> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      await this.demandCoach(memberId);
      const profile = await manager.findOneBy(CoachProfile, { memberId });
      const clearances = await manager.findBy(Clearance, { memberId });
      const doNotSend = await manager.findBy(DoNotSend, { memberId });
      return {
        languages: profile?.languages ?? [],
        gender: profile?.gender ?? null,
        pathways: profile?.pathways ?? [],
        modalities: profile?.modalities ?? ['in_person', 'video', 'phone'],
        maxTravelMinutes: profile?.maxTravelMinutes ?? null,
        latitude: profile?.baseLatitude ?? null,
        longitude: profile?.baseLongitude ?? null,
        clearances: clearances.map(({ facilityId, validUntil }) => ({ facilityId, validUntil })),
        doNotSend: doNotSend.map(({ facilityId, reason }) => ({ facilityId, reason })),
      };
    });
  }

  /**
   * Replaces what is known of a coach; where the coach is cleared only when `clearedFor` is given.
   * @throws DomainError `coach.not_found`, `facility.not_found`
   */
  async set(organizationId: string, memberId: string, body: SetCoachProfile): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      await this.demandCoach(memberId);
      await manager.save(
        manager.create(CoachProfile, {
          memberId,
          organizationId,
          languages: body.languages ?? [],
          gender: body.gender ?? null,
          pathways: body.pathways ?? [],
          modalities: body.modalities ?? ['in_person', 'video', 'phone'],
          maxTravelMinutes: body.maxTravelMinutes ?? null,
          baseLatitude: body.latitude ?? null,
          baseLongitude: body.longitude ?? null,
        }),
      );
      if (body.clearedFor) await this.replaceClearances(organizationId, memberId, body.clearedFor);
      await this.audit.record('coach.profile', [memberId]);
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
      await this.demandBoth(memberId, facilityId);
      await this.unitOfWork.manager.upsert(
        Clearance,
        { memberId, facilityId, organizationId, validUntil: validUntil ?? null },
        ['memberId', 'facilityId'],
      );
      await this.audit.record('coach.profile', [memberId, facilityId]);
    });
  }

  /** The facility no longer lets this coach in. @throws DomainError `coach.not_found` */
  async endClearance(organizationId: string, memberId: string, facilityId: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      await this.demandCoach(memberId);
      await this.unitOfWork.manager.delete(Clearance, { memberId, facilityId });
      await this.audit.record('coach.profile', [memberId, facilityId]);
    });
  }

  /**
   * Never sends this coach to this facility. A coach may say so of herself.
   * @throws DomainError `coach.not_found`, `facility.not_found`
   */
  async doNotSend(
    { organizationId, memberId: setBy }: MemberActor,
    memberId: string,
    facilityId: string,
    { reason }: SetDoNotSend,
  ): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      await this.demandBoth(memberId, facilityId);
      await this.unitOfWork.manager.upsert(
        DoNotSend,
        { memberId, facilityId, organizationId, reason, setBy, setAt: this.clock.now() },
        ['memberId', 'facilityId'],
      );
      await this.audit.record('coach.profile', [memberId, facilityId]);
    });
  }

  /** Sends this coach to this facility again. @throws DomainError `coach.not_found` */
  async sendAgain(organizationId: string, memberId: string, facilityId: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      await this.demandCoach(memberId);
      await this.unitOfWork.manager.delete(DoNotSend, { memberId, facilityId });
      await this.audit.record('coach.profile', [memberId, facilityId]);
    });
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

  private async demandBoth(memberId: string, facilityId: string): Promise<void> {
    await this.demandCoach(memberId);
    if (!(await this.unitOfWork.manager.existsBy(Facility, { id: facilityId })))
      throw new DomainError('facility.not_found');
  }

  private async demandCoach(memberId: string): Promise<void> {
    const member = await this.unitOfWork.manager.findOneBy(Member, { id: memberId });
    if (!member?.roles.includes('coach')) throw new DomainError('coach.not_found');
  }
}
