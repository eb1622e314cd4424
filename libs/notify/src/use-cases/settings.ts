import { DomainError } from '@causeway/contracts';
import { Member } from '@causeway/identity';
import { Audit, CONFIGURATION, UnitOfWork, type Configuration, type MemberActor } from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Channels } from '../channels/channels.js';
import { Vapid } from '../channels/vapid.js';
import { kinds, kindsChosenBy } from '../kinds/index.js';
import { NotifySettings } from '../persistence/notify-settings.entity.js';
import { PushSubscription } from '../persistence/push-subscription.entity.js';
import type { ChosenChannel, NotificationSettings, SetNotificationSettings } from '../settings.dto.js';

/** How a member wants to be told. */
@Injectable()
export class Settings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly channels: Channels,
    private readonly vapid: Vapid,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async of({ organizationId, memberId, roles }: MemberActor): Promise<NotificationSettings> {
    const { publicKey } = await this.vapid.keysOf(organizationId);
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const { email } = await manager.findOneByOrFail(Member, { id: memberId });
      const settings = await manager.findOneBy(NotifySettings, { memberId });
      const devices = await manager.find(PushSubscription, {
        where: { memberId },
        order: { createdAt: 'ASC' },
      });
      const chosen = (kind: keyof typeof kinds) => settings?.wishes[kind] ?? kinds[kind].usual;
      return {
        ready: this.channels.ready,
        wishes: kindsChosenBy(roles).map((kind) => ({
          kind,
          channels: [...chosen(kind)] as ChosenChannel[],
        })),
        quietFrom: settings?.quietFrom ?? null,
        quietTo: settings?.quietTo ?? null,
        breakThrough: settings?.breakThrough ?? true,
        email,
        phone: {
          number: settings?.phone ?? null,
          waiting: settings?.phoneWanted ?? null,
          stopped: settings?.smsStoppedAt != null,
        },
        devices: devices.map(({ id, label, endpoint, createdAt }) => ({
          ...{ id, label, endpoint },
          createdAt: createdAt.toISOString(),
        })),
        pushKey: publicKey,
        smsFrom: this.configuration.TWILIO_FROM ?? null,
      };
    });
  }

  /** @throws DomainError `request.invalid` when only one end of the quiet hours was given */
  async set(actor: MemberActor, body: SetNotificationSettings): Promise<void> {
    const { organizationId, memberId } = actor;
    const { quietFrom = null, quietTo = null, breakThrough, wishes } = body;
    if ((quietFrom === null) !== (quietTo === null)) {
      throw new DomainError('request.invalid', undefined, [
        { field: quietFrom === null ? 'quietFrom' : 'quietTo', message: 'Quiet hours need both ends' },
      ]);
    }
    const chosen = Object.fromEntries(wishes.map(({ kind, channels }) => [kind, channels]));
    await this.unitOfWork.run(organizationId, async () => {
      await this.unitOfWork.query(
        `INSERT INTO notify_settings (member_id, organization_id, wishes, quiet_from, quiet_to, break_through)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (member_id) DO UPDATE SET wishes = excluded.wishes, quiet_from = excluded.quiet_from,
           quiet_to = excluded.quiet_to, break_through = excluded.break_through`,
        [memberId, organizationId, JSON.stringify(chosen), quietFrom, quietTo, breakThrough],
      );
      await this.audit.record('notification.settings', [memberId]);
    });
  }
}
