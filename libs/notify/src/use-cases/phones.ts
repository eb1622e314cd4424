import { randomUUID, timingSafeEqual } from 'node:crypto';
import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, RateLimit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Channels } from '../channels/channels.js';
import { normalizePhoneNumber } from '../domain/phone-number.js';
import { Notification } from '../persistence/notification.entity.js';
import { NotifySettings } from '../persistence/notify-settings.entity.js';
import { TextLimits } from '../persistence/text-limits.js';
import { Outbox } from './outbox.js';
import { PhoneCodes } from './phone-codes.js';

/** Wrong codes that may be tried before a new one has to be sent. */
const ATTEMPTS = 5;
/** Codes that one member may ask for: each is a message that somebody pays for, and that reaches whoever has the number. */
const CODES_PER_MINUTE = 3;
/** On a day, for one member and also to one number, whoever asks and of whatever organization. */
const CODES_PER_DAY = 10;
const DAY_SECONDS = 24 * 60 * 60;

/** A member's number for text messages; used only once it was proved with a code. */
@Injectable()
export class Phones {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly channels: Channels,
    private readonly codes: PhoneCodes,
    private readonly textLimits: TextLimits,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends a code there.
   * @throws DomainError `notification.not_set_up`, `request.invalid`, `phone.region_not_allowed`, `rate.limited`,
   * `phone.too_many_codes`, `sms.used_up`
   */
  async set({ organizationId, memberId }: MemberActor, text: string): Promise<void> {
    if (!this.channels.ready.includes('sms')) throw new DomainError('notification.not_set_up');
    const countries = await this.unitOfWork.run(organizationId, () =>
      this.textLimits.countries(organizationId),
    );
    const number = normalizePhoneNumber(text, countries);
    await this.rateLimit.take('phone-code', memberId, CODES_PER_MINUTE);
    const aDay = { seconds: DAY_SECONDS, refusal: 'phone.too_many_codes' } as const;
    await this.rateLimit.take('phone-code-member', memberId, CODES_PER_DAY, aDay);
    await this.rateLimit.take('phone-code-number', number, CODES_PER_DAY, aDay);
    await this.unitOfWork.run(organizationId, async () => {
      if (await this.textLimits.usedUp(organizationId)) throw new DomainError('sms.used_up');
      const about = { subjectId: randomUUID() };
      const [code] = await this.outbox.tell(organizationId, 'phone_code', {
        to: { memberIds: [memberId] },
        about,
        by: 'sms',
      });
      await this.unitOfWork.query(
        `INSERT INTO notify_settings (member_id, organization_id, phone_wanted, code_notification_id)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (member_id) DO UPDATE SET phone_wanted = excluded.phone_wanted,
           code_notification_id = excluded.code_notification_id, code_attempts = 0`,
        [memberId, organizationId, number, code?.id ?? null],
      );
      await this.audit.record('notification.settings', [memberId]);
    });
  }

  /** @throws DomainError `phone.wrong_code` when it is not right, too old or was tried too often; `phone.taken` */
  async verify({ organizationId, memberId }: MemberActor, code: string): Promise<void> {
    const right = await this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const settings = await manager.findOne(NotifySettings, {
        where: { memberId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!settings?.codeNotificationId || !(await this.isRight(organizationId, settings, code))) {
        // Kept although the code is refused: guessing has to end.
        await manager.increment(NotifySettings, { memberId }, 'codeAttempts', 1);
        return false;
      }
      const { phoneWanted: phone } = settings;
      const done = { phone, phoneWanted: null, codeNotificationId: null, smsStoppedAt: null };
      await manager.update(NotifySettings, { memberId }, done).catch((error: unknown) => {
        if (isTaken(error)) throw new DomainError('phone.taken');
        throw error;
      });
      await this.audit.record('notification.settings', [memberId]);
      return true;
    });
    if (!right) throw new DomainError('phone.wrong_code');
  }

  async remove({ organizationId, memberId }: MemberActor): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const none = { phone: null, phoneWanted: null, codeNotificationId: null, smsStoppedAt: null };
      await this.unitOfWork.manager.update(NotifySettings, { memberId }, none);
      await this.audit.record('notification.settings', [memberId]);
    });
  }

  private async isRight(organizationId: string, settings: NotifySettings, code: string): Promise<boolean> {
    const id = settings.codeNotificationId ?? '';
    const carrier = await this.unitOfWork.manager.findOneBy(Notification, { id });
    if (!carrier || carrier.giveUpAt <= this.clock.now() || settings.codeAttempts >= ATTEMPTS) return false;
    const given = Buffer.from(code.replace(/\D/g, ''));
    const expected = Buffer.from(await this.codes.codeOf(organizationId, id));
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  (error.driverError as { constraint?: string }).constraint === 'notify_settings_phone';
