import { dayOf } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { serviceAt, type Service } from '../domain/service.js';
import { stateOn, withoutAgreement, type AgreedTerms } from '../domain/terms.js';
import { AgreementFacility } from '../persistence/agreement-facility.entity.js';
import { PartnerAgreement } from '../persistence/partner-agreement.entity.js';

/** What holds for a facility at a moment. */
export interface EffectiveTerms
  extends Omit<AgreedTerms, 'id' | 'version' | 'validFrom' | 'validUntil'>, Service {
  /** Null where no agreement is in force: then it is the facility's own promise. */
  agreement: PartnerAgreement | null;
  /** The calendar day in the organization's zone. */
  day: string;
  timeZone: string;
  dispatchPhone: string | null;
  /** It takes no new requests any more. */
  retired: boolean;
}

/** A facility's agreements that are in force or still to come, as they were when this was read. */
interface Standing {
  promisedAcceptMinutes: number;
  promisedArriveMinutes: number;
  timeZone: string;
  dispatchPhone: string | null;
  retired: boolean;
  agreements: PartnerAgreement[];
}

interface FacilityRow {
  promised_accept_minutes: number;
  promised_arrive_minutes: number;
  time_zone: string;
  dispatch_phone: string | null;
  retired: boolean;
}

/** How many facilities and agreements are remembered; more than any organization has. */
const REMEMBERED = 10_000;

/** Knows what was agreed for a facility. */
@Injectable()
export class Agreements {
  private readonly standings = new Map<string, Standing>();
  /** By the agreement's id and version. */
  private readonly services = new Map<string, { since: Date; service: Service }>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The terms in force for a facility. Call inside a unit of work.
   * @throws DomainError `facility.not_found`
   */
  async of(facilityId: string, at: Date): Promise<EffectiveTerms> {
    const standing = await this.read(facilityId);
    if (!standing) throw new DomainError('facility.not_found');
    return this.termsOf(standing, at);
  }

  /**
   * The terms as they were when this process last looked: no round trip. Whoever acts on them has to check in the same
   * transaction that the agreement in force still is this one in this version, and otherwise {@link forget} and ask again.
   * @returns undefined when the organization has no such facility
   */
  async remembered(
    organizationId: string,
    facilityId: string,
    at: Date,
  ): Promise<EffectiveTerms | undefined> {
    const key = `${organizationId} ${facilityId}`;
    let standing = this.standings.get(key);
    if (!standing) {
      standing = await this.unitOfWork.run(organizationId, () => this.read(facilityId));
      if (!standing) return undefined;
      if (this.standings.size >= REMEMBERED) this.standings.clear();
      this.standings.set(key, standing);
    }
    return this.termsOf(standing, at);
  }

  forget(organizationId: string, facilityId: string): void {
    this.standings.delete(`${organizationId} ${facilityId}`);
  }

  private async read(facilityId: string): Promise<Standing | undefined> {
    const [facility] = await this.unitOfWork.query<FacilityRow>(
      `SELECT promised_accept_minutes, promised_arrive_minutes, time_zone, dispatch_phone, retired_at IS NOT NULL AS retired
       FROM facility JOIN organization ON organization.id = organization_id WHERE facility.id = $1`,
      [facilityId],
    );
    if (!facility) return undefined;
    const agreements = await this.unitOfWork.manager
      .createQueryBuilder(PartnerAgreement, 'agreement')
      .innerJoin(AgreementFacility, 'covered', 'covered.agreement_id = agreement.id')
      .where('covered.facility_id = :facilityId', { facilityId })
      .getMany();
    return {
      promisedAcceptMinutes: facility.promised_accept_minutes,
      promisedArriveMinutes: facility.promised_arrive_minutes,
      timeZone: facility.time_zone,
      dispatchPhone: facility.dispatch_phone,
      retired: facility.retired,
      agreements,
    };
  }

  private termsOf(standing: Standing, at: Date): EffectiveTerms {
    const { timeZone, dispatchPhone, retired, promisedAcceptMinutes, promisedArriveMinutes } = standing;
    const day = dayOf(at, timeZone);
    const agreement = standing.agreements.find((each) => stateOn(day, each) === 'in_force') ?? null;
    const terms = agreement ?? { ...withoutAgreement, promisedAcceptMinutes, promisedArriveMinutes };
    return {
      agreement,
      day,
      timeZone,
      dispatchPhone,
      retired,
      promisedAcceptMinutes: terms.promisedAcceptMinutes,
      promisedArriveMinutes: terms.promisedArriveMinutes,
      serviceHours: terms.serviceHours,
      modalities: terms.modalities,
      clearanceNeeded: terms.clearanceNeeded,
      clearanceName: terms.clearanceName,
      afterHours: terms.afterHours,
      afterHoursMessage: terms.afterHoursMessage,
      afterHoursPhone: terms.afterHoursPhone,
      ...(agreement ? this.serviceOf(agreement, at, timeZone) : serviceAt(withoutAgreement, at, timeZone)),
    };
  }

  /** Time zones are slow to reckon with; what was found out once holds until it changes by itself. */
  private serviceOf(agreement: PartnerAgreement, at: Date, timeZone: string): Service {
    const key = `${agreement.id} ${agreement.version} ${timeZone}`;
    const known = this.services.get(key);
    const holds = known && known.since <= at && !(known.service.changesAt && known.service.changesAt <= at);
    if (holds) return known.service;
    const service = serviceAt(agreement, at, timeZone);
    if (this.services.size >= REMEMBERED) this.services.clear();
    this.services.set(key, { since: at, service });
    return service;
  }
}
