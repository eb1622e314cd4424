import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, CONFIGURATION, UnitOfWork, type Configuration, type MemberActor } from '@causeway/platform';
import { Facility } from '@causeway/partners';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { completePolicy, defaultPolicy, type Policy } from '../domain/policy.js';
import { DispatchPolicy } from './dispatch-policy.entity.js';

/** Where a policy comes from: as delivered, the organization's, or the facility's own. */
export interface EffectivePolicy {
  from: 'default' | 'organization' | 'facility';
  policy: Policy;
  setAt: Date | null;
}

/** How requests are dispatched. Its methods are called inside a unit of work. */
@Injectable()
export class Policies {
  /** What an organization has before it sets anything. */
  readonly delivered: Policy;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) { OFFER_SECONDS }: Configuration,
  ) {
    const { askAgainSeconds } = defaultPolicy;
    this.delivered = {
      ...defaultPolicy,
      offerSeconds: OFFER_SECONDS,
      askAgainSeconds: Math.max(askAgainSeconds, OFFER_SECONDS * 3),
    };
  }

  /** The policy in force for requests of a facility, or for those of all that have no own. */
  async of(facilityId?: string): Promise<EffectivePolicy> {
    const own = facilityId ? await this.newest(facilityId) : null;
    if (own?.settings) return this.show('facility', own.settings, own.setAt);
    const general = await this.newest(null);
    if (general?.settings) return this.show('organization', general.settings, general.setAt);
    return { from: 'default', policy: this.delivered, setAt: null };
  }

  /** Facilities that are served in a way of their own. */
  async facilitiesWithOwn(): Promise<{ facilityId: string; name: string }[]> {
    return this.unitOfWork.query(
      `SELECT facility.id AS "facilityId", name FROM facility WHERE (
         SELECT settings FROM dispatch_policy WHERE facility_id = facility.id ORDER BY set_at DESC, id DESC LIMIT 1) IS NOT NULL
       ORDER BY name, facility.id`,
    );
  }

  /**
   * Sets how new requests are dispatched; those that are open go on as they began.
   * @param policy null: as the organization, or as delivered
   * @throws DomainError `facility.not_found`
   */
  async set(actor: MemberActor, facilityId: string | undefined, policy: Policy | null): Promise<void> {
    const { manager } = this.unitOfWork;
    if (facilityId && !(await manager.existsBy(Facility, { id: facilityId })))
      throw new DomainError('facility.not_found');
    await manager.insert(DispatchPolicy, {
      organizationId: actor.organizationId,
      facilityId: facilityId ?? null,
      // TypeORM's partial type does not see through the nesting of a jsonb column.
      settings: policy as object | null,
      setBy: actor.memberId,
      setAt: this.clock.now(),
    });
    await this.audit.record('policy.set', [facilityId ?? actor.organizationId]);
  }

  private show(from: EffectivePolicy['from'], settings: Partial<Policy>, setAt: Date): EffectivePolicy {
    return { from, policy: completePolicy(settings, this.delivered), setAt };
  }

  private newest(facilityId: string | null): Promise<DispatchPolicy | null> {
    return this.unitOfWork.manager.findOne(DispatchPolicy, {
      where: { facilityId: facilityId ?? IsNull() },
      order: { setAt: 'DESC', id: 'DESC' },
    });
  }
}
