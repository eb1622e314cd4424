import { DomainError } from '@causeway/contracts';
import { Agreements, type EffectiveTerms } from '@causeway/partners';
import { Injectable } from '@nestjs/common';
import { grant, type Granted } from '../domain/under-agreement.js';
import { NewRequests, type NewRequest, type StoredRequest } from '../persistence/new-requests.js';

type Asked = Omit<
  NewRequest,
  | 'modality'
  | 'after_hours'
  | 'not_before'
  | 'agreement_id'
  | 'agreement_version'
  | 'received_on'
  | 'time_zone'
>;

/** How often to look anew when the agreement is changed in the same moment. */
const ATTEMPTS = 3;

/**
 * Stores a request as the facility's agreement has it. The terms are remembered, so that it takes one round trip; the
 * statement that stores sees to it that they are still the ones in force.
 */
@Injectable()
export class StoreUnderAgreement {
  constructor(
    private readonly agreements: Agreements,
    private readonly newRequests: NewRequests,
  ) {}

  /**
   * @param wished how to meet; undefined: whatever is offered
   * @throws DomainError `facility.not_found`, `facility.retired`, `request.modality_not_offered`, `request.after_hours`
   */
  async store(
    organizationId: string,
    asked: Asked,
    wished: Granted['modality'] | undefined,
  ): Promise<StoredRequest> {
    const facilityId = asked.facility_id;
    let refusal = new DomainError('facility.not_found');
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const terms = await this.agreements.remembered(organizationId, facilityId, asked.received_at);
      if (!terms) break;
      const granted = grantOrRefusal(terms, wished, asked.filed_by_kind === 'member');
      if (granted instanceof DomainError) refusal = granted;
      else {
        const row = await this.newRequests.store(organizationId, under(terms, granted, asked));
        if (row) return row;
      }
      // What was only remembered must neither refuse anybody nor promise anything.
      this.agreements.forget(organizationId, facilityId);
      if (granted === refusal && attempt > 1) break;
    }
    // Taken before the hours ended and sent once more after them, it keeps its first answer.
    const known = await this.newRequests.known(organizationId, asked);
    if (known) return known;
    throw refusal;
  }
}

function grantOrRefusal(
  terms: EffectiveTerms,
  wished: Granted['modality'] | undefined,
  byDispatcher: boolean,
): Granted | DomainError {
  try {
    if (terms.retired) throw new DomainError('facility.retired', call(terms.dispatchPhone));
    const afterHoursPhone = terms.afterHoursPhone ?? terms.dispatchPhone;
    return grant({ ...terms, afterHoursPhone }, wished, byDispatcher);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

const call = (phone: string | null): string | undefined => (phone ? `Call ${phone}.` : undefined);

const under = ({ agreement, day, timeZone }: EffectiveTerms, granted: Granted, asked: Asked): NewRequest => ({
  ...asked,
  modality: granted.modality,
  after_hours: granted.afterHours,
  not_before: granted.notBefore,
  agreement_id: agreement?.id ?? null,
  agreement_version: agreement?.version ?? null,
  received_on: day,
  time_zone: timeZone,
});
