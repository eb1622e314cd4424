import { DomainError, modalities } from '@causeway/contracts';
import { Audit, reachOf, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ClearanceView, CoachProfileView, DoNotSendView } from '../coach-profiles.dto.js';
import { CoachProfile } from '../persistence/coach-profile.entity.js';
import { demandCoach } from './demand-coach.js';

type NeverSent = Omit<DoNotSendView, 'reason'> & {
  reason: NonNullable<DoNotSendView['reason']>;
  setBy: string;
};

/** A coach's profile, for the coach and for the team that plans with it. Partners never see one. */
@Injectable()
export class ShowProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /**
   * What is known of a coach. Why somebody is never sent somewhere is for those who set it and for supervisors alone, and
   * where a coach starts from for her and for supervisors.
   * @throws DomainError `coach.not_found`
   */
  of(actor: MemberActor, memberId: string): Promise<CoachProfileView> {
    const oversees = reachOf(actor, 'coach.profile') === 'all';
    const self = actor.memberId === memberId;
    return this.unitOfWork.run(actor.organizationId, async () => {
      const { manager } = this.unitOfWork;
      const { displayName } = await demandCoach(manager, memberId);
      const profile = await manager.findOneBy(CoachProfile, { memberId });
      const places = oversees || self;
      const neverSent = await this.neverSent(memberId);
      await this.audit.record('coach.read', [memberId]);
      return {
        id: memberId,
        displayName,
        languages: profile?.languages ?? [],
        gender: profile?.gender ?? null,
        pathways: profile?.pathways ?? [],
        modalities: profile?.modalities ?? [...modalities],
        maxTravelMinutes: profile?.maxTravelMinutes ?? null,
        homeBase: places ? (profile?.homeBase ?? null) : null,
        placed: profile?.baseLatitude != null && profile.baseLongitude != null,
        latitude: places ? (profile?.baseLatitude ?? null) : null,
        longitude: places ? (profile?.baseLongitude ?? null) : null,
        certifications: profile?.certifications ?? [],
        callsPerShift: profile?.callsPerShift ?? null,
        hardCallsPerWeek: profile?.hardCallsPerWeek ?? null,
        phoneCallsAtOnce: profile?.phoneCallsAtOnce ?? 1,
        clearances: await this.clearances(memberId),
        doNotSend: neverSent.map(({ setBy, reason, ...view }) => ({
          ...view,
          reason: oversees || setBy === actor.memberId ? reason : null,
        })),
      };
    });
  }

  private clearances(memberId: string): Promise<ClearanceView[]> {
    return this.unitOfWork.query(
      `SELECT facility_id AS "facilityId", name AS "facilityName", valid_until::text AS "validUntil"
       FROM clearance JOIN facility ON facility.id = facility_id WHERE member_id = $1 ORDER BY name, facility_id`,
      [memberId],
    );
  }

  private neverSent(memberId: string): Promise<NeverSent[]> {
    return this.unitOfWork.query(
      `SELECT facility_id AS "facilityId", name AS "facilityName", reason, set_by AS "setBy", set_by = member_id AS "byCoach"
       FROM do_not_send JOIN facility ON facility.id = facility_id WHERE member_id = $1 ORDER BY name, facility_id`,
      [memberId],
    );
  }
}

/** Those who may see only their own are told of others that there is nobody. @throws DomainError `coach.not_found` */
export function demandOwn(
  actor: MemberActor,
  action: 'coach.read' | 'coach.do_not_send',
  memberId: string,
): void {
  if (reachOf(actor, action) !== 'all' && actor.memberId !== memberId)
    throw new DomainError('coach.not_found');
}
