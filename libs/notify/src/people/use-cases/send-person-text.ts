import { DomainError } from '@causeway/contracts';
import { ResourceLinks } from '@causeway/directory';
import { Clock } from '@causeway/kernel';
import { Audit, JobQueue, RateLimit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { SmsGateway } from '../../channels/sms-gateway.js';
import { normalizePhoneNumber } from '../../domain/phone-number.js';
import { TextLimits } from '../../persistence/text-limits.js';
import type { TextPerson } from '../person-texts.dto.js';
import { PersonText } from '../persistence/person-text.entity.js';
import { StoppedNumbers } from './stopped-numbers.js';

const HOUR_S = 60 * 60;
/** Texts that one member sends to people in an hour, and that one number gets on a day. */
const BY_MEMBER = 20;
const TO_NUMBER = 3;
/** Who waits longer for it has gone home, in milliseconds. */
const GIVE_UP_MS = HOUR_S * 1_000;

/**
 * Texts a link to somebody who is no member. Carriers and whoever holds the phone read along: the message is a link and not a
 * word about why. It goes only to who said yes, and never again to who said stop.
 */
@Injectable()
export class SendPersonText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: SmsGateway,
    private readonly links: ResourceLinks,
    private readonly limits: TextLimits,
    private readonly stops: StoppedNumbers,
    private readonly rateLimit: RateLimit,
    private readonly queue: JobQueue,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `text.not_agreed`, `resource.not_found`, `text.not_set_up`, `request.invalid` and `phone.region_not_allowed`
   * for a number that gets none, `text.stopped`, `sms.used_up`, `rate.limited`
   */
  async send(
    actor: MemberActor,
    resourceId: string,
    { number: written, language, agreed }: TextPerson,
  ): Promise<void> {
    if (!agreed) throw new DomainError('text.not_agreed');
    const { organizationId, memberId } = actor;
    const page = await this.links.linkOf(actor, resourceId);
    if (!this.gateway.ready) throw new DomainError('text.not_set_up');
    await this.rateLimit.take('person-text', memberId, BY_MEMBER, { seconds: HOUR_S });
    await this.unitOfWork.run(organizationId, async () => {
      const number = normalizePhoneNumber(written, await this.limits.countries(organizationId));
      const numberHash = await this.stops.hashOf(organizationId, number);
      if (await this.stops.isStopped(numberHash)) throw new DomainError('text.stopped');
      if (await this.limits.usedUp(organizationId)) throw new DomainError('sms.used_up');
      const key = numberHash.toString('base64url');
      await this.rateLimit.take('texted-number', key, TO_NUMBER, { seconds: 24 * HOUR_S });
      const now = this.clock.now();
      const { manager } = this.unitOfWork;
      const { id } = await manager.save(
        manager.create(PersonText, {
          ...{ organizationId, resourceId, sentBy: memberId, language, number, numberHash },
          ...{ link: language === 'en' ? page : `${page}?l=${language}`, agreedAt: now, nextAttemptAt: now },
          giveUpAt: new Date(now.getTime() + GIVE_UP_MS),
        }),
      );
      await this.audit.record('resource.text', [resourceId]);
      this.unitOfWork.afterCommit(() => this.queue.add('notify.text_person', { organizationId, textId: id }));
    });
  }
}
