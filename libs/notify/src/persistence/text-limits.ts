import { Clock, dayOf } from '@causeway/kernel';
import { Organization } from '@causeway/identity';
import { CONFIGURATION, UnitOfWork, type Configuration } from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { KindRules, Suppression } from '../domain/plan.js';
import { allowedCountries, isOf } from '../domain/phone-number.js';

/** What keeps text messages from becoming dear: where they go, and how many on a day. Called inside a unit of work. */
@Injectable()
export class TextLimits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The countries whose numbers get text messages, the organization's own first. */
  async countries(organizationId: string): Promise<readonly string[]> {
    const { dispatchPhone } = await this.organization(organizationId);
    return allowedCountries(this.configuration.SMS_COUNTRIES, dispatchPhone);
  }

  /** Whether a number, E.164, is of a country to which no texts of the organization with this dispatch number go. */
  isAbroad(number: string, dispatchPhone: string | null): boolean {
    return !isOf(number, allowedCountries(this.configuration.SMS_COUNTRIES, dispatchPhone));
  }

  /** Why a text message of this kind is not sent to this number, E.164; null when it is. */
  async reasonAgainst(
    organizationId: string,
    number: string,
    { urgency, askedFor = false }: KindRules,
  ): Promise<Suppression | null> {
    if (!isOf(number, await this.countries(organizationId))) return 'region';
    // Tests and codes are urgent for nobody but whoever asked for them.
    if (urgency === 'urgent' && !askedFor) return null;
    return (await this.usedUp(organizationId)) ? 'used_up' : null;
  }

  /** Whether as many as a day may have were sent today, by the organization's clock. Then its administrators hear of it. */
  async usedUp(organizationId: string): Promise<boolean> {
    const { SMS_PER_DAY: most } = this.configuration;
    const { timeZone } = await this.organization(organizationId);
    const now = this.clock.now();
    const [today] = await this.unitOfWork.query<{ sent: number }>(
      `SELECT count(*)::int AS sent FROM (
         (SELECT FROM notification WHERE organization_id = $1 AND channel = 'sms'
           AND sent_at >= date_trunc('day', $2::timestamptz AT TIME ZONE $3) AT TIME ZONE $3 LIMIT $4)
         UNION ALL
         (SELECT FROM person_text WHERE organization_id = $1
           AND agreed_at >= date_trunc('day', $2::timestamptz AT TIME ZONE $3) AT TIME ZONE $3 LIMIT $4)
         LIMIT $4) AS today`,
      [organizationId, now, timeZone, most],
    );
    if ((today?.sent ?? 0) < most) return false;
    this.unitOfWork.raise('sms.used_up', { organizationId, day: dayOf(now, timeZone) });
    return true;
  }

  private organization(id: string): Promise<Organization> {
    return this.unitOfWork.manager.findOneByOrFail(Organization, { id });
  }
}
