import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, CONFIGURATION, UnitOfWork, type Configuration, type MemberActor } from '@causeway/platform';
import { Facility } from '@causeway/partners';
import { Inject, Injectable } from '@nestjs/common';
import { completePolicy, defaultPolicy, type Policy } from '../domain/policy.js';
import type { CoachRequest } from './coach-request.entity.js';
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
    const newest = await this.unitOfWork.query<{
      facility_id: string | null;
      settings: Partial<Policy> | null;
      set_at: Date;
    }>(
      `SELECT DISTINCT ON (facility_id) facility_id, settings, set_at FROM dispatch_policy
       WHERE facility_id = $1 OR facility_id IS NULL ORDER BY facility_id NULLS LAST, set_at DESC, id DESC`,
      [facilityId ?? null],
    );
    // The facility's own comes first; one that was taken back has no settings.
    for (const { facility_id: own, settings, set_at: setAt } of newest)
      if (settings) return this.show(own ? 'facility' : 'organization', settings, setAt);
    return { from: 'default', policy: this.delivered, setAt: null };
  }

  /** What a request is dispatched by: taken down when its search began, in force now before that. */
  async forRequest({ policy, facilityId }: Pick<CoachRequest, 'policy' | 'facilityId'>): Promise<Policy> {
    return policy ?? (await this.of(facilityId)).policy;
  }

  /** The same for several. */
  async forRequests<Request extends Pick<CoachRequest, 'policy' | 'facilityId'>>(
    requests: readonly Request[],
  ): Promise<Map<Request, Policy>> {
    const inForce = new Map<string, Policy>();
    const found = new Map<Request, Policy>();
    for (const request of requests) {
      const policy = request.policy ?? inForce.get(request.facilityId) ?? (await this.forRequest(request));
      if (!request.policy) inForce.set(request.facilityId, policy);
      found.set(request, policy);
    }
    return found;
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
}
