import { randomUUID } from 'node:crypto';
import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Member } from '@causeway/identity';
import { Access, Audit, RateLimit, UnitOfWork, type MemberActor, type Role } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Channels } from '../channels/channels.js';
import { canBeReached, type NotifyChannel } from '../domain/plan.js';
import { kinds, type KindName } from '../kinds/index.js';
import type { DeliveryView } from '../notify.dto.js';
import { Notification } from '../persistence/notification.entity.js';
import { TextLimits } from '../persistence/text-limits.js';
import type { ReachItem, ReachList } from '../settings.dto.js';
import { Outbox } from './outbox.js';

/** Tests that one person gets in one way: enough to find out why a phone is silent, too few to pester anybody. */
const TESTS_PER_HOUR = 5;

interface Row {
  id: string;
  display_name: string;
  roles: Role[];
  wishes: Partial<Record<KindName, NotifyChannel[]>> | null;
  on_duty: boolean;
  devices: number;
  phone: ReachItem['phone'];
  number: string | null;
  dispatch_phone: string | null;
  last_test: string | null;
}

/** "Does my phone ring?": tests, and how everybody can be reached. */
@Injectable()
export class Reach {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly channels: Channels,
    private readonly outbox: Outbox,
    private readonly rateLimit: RateLimit,
    private readonly textLimits: TextLimits,
    private readonly clock: Clock,
  ) {}

  /** Sends a test. @throws DomainError `notification.not_set_up`, `member.not_found`, `notification.too_many_tests` */
  async test(
    actor: MemberActor,
    { channel, memberId = actor.memberId }: { channel: NotifyChannel; memberId?: string | undefined },
  ): Promise<DeliveryView> {
    const { organizationId } = actor;
    if (!this.channels.ready.includes(channel)) throw new DomainError('notification.not_set_up');
    return this.unitOfWork.run(organizationId, async () => {
      await this.demandReach(actor, memberId);
      const { manager } = this.unitOfWork;
      if (!(await manager.existsBy(Member, { id: memberId, active: true })))
        throw new DomainError('member.not_found');
      await this.rateLimit.take('test', `${channel} ${memberId}`, TESTS_PER_HOUR, {
        seconds: 60 * 60,
        refusal: 'notification.too_many_tests',
      });
      const about = { subjectId: randomUUID() };
      const [made] = await this.outbox.tell(organizationId, 'test', {
        to: { memberIds: [memberId] },
        about,
        by: channel,
      });
      if (!made) throw new DomainError('member.not_found');
      await this.audit.record('notification.test', [memberId]);
      return showDelivery(await manager.findOneByOrFail(Notification, { id: made.id }));
    });
  }

  /** How far a test has come. @throws DomainError `notification.not_found` */
  async testResult(actor: MemberActor, id: string): Promise<DeliveryView> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const test = await this.unitOfWork.manager.findOneBy(Notification, { id, kind: 'test' });
      if (!test) throw new DomainError('notification.not_found');
      await this.demandReach(actor, test.memberId, 'notification.not_found');
      return showDelivery(test);
    });
  }

  /** A device says that it showed one of its member's notifications. */
  async shown({ organizationId, memberId }: MemberActor, id: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const [row] = await this.unitOfWork.query<{ kind: string }>(
        `UPDATE notification SET state = 'delivered', delivered_at = $3, next_attempt_at = NULL
         WHERE id = $1 AND member_id = $2 AND channel = 'push' AND state IN ('sending', 'sent') RETURNING kind`,
        [id, memberId, this.clock.now()],
      );
      if (row)
        this.unitOfWork.raise('notification.changed', { notificationId: id, memberId, kind: row.kind });
    });
  }

  /** Everybody who is asked or called, with the ways that reach her. */
  async everybody({ organizationId }: MemberActor): Promise<ReachList> {
    const items = await this.unitOfWork.run(organizationId, async () => {
      const found = await this.unitOfWork.query<Row>(
        `SELECT member.id, display_name, roles, wishes, duty.id IS NOT NULL AS on_duty,
           (SELECT count(*)::int FROM push_subscription WHERE member_id = member.id) AS devices,
           CASE WHEN phone IS NULL THEN 'none' WHEN sms_stopped_at IS NULL THEN 'verified' ELSE 'stopped' END AS phone, phone AS number, dispatch_phone,
           (SELECT id FROM notification WHERE member_id = member.id AND kind = 'test' AND channel <> 'in_app'
             ORDER BY created_at DESC, id LIMIT 1) AS last_test
         FROM member JOIN organization ON organization.id = member.organization_id
         LEFT JOIN notify_settings settings ON settings.member_id = member.id
         LEFT JOIN duty_spell duty ON duty.member_id = member.id AND duty.ended_at IS NULL AND duty.expires_at > $1
         WHERE active ORDER BY display_name, member.id`,
        [this.clock.now()],
      );
      const rows = found.map((row) => ({
        ...row,
        phone:
          row.number !== null && this.textLimits.isAbroad(row.number, row.dispatch_phone)
            ? ('abroad' as const)
            : row.phone,
      }));
      await this.audit.record(
        'notification.reach',
        rows.filter(({ number }) => number !== null).map(({ id }) => id),
      );
      const ids = rows.flatMap(({ last_test: id }) => id ?? []);
      const tests = await this.unitOfWork.manager.findBy(Notification, { id: In(ids) });
      const shown = new Map(tests.map((test) => [test.memberId, showDelivery(test)]));
      return rows.map((row) => ({
        memberId: row.id,
        displayName: row.display_name,
        roles: row.roles,
        hearsAlarms: this.hearsAlarms(row),
        onDuty: row.on_duty,
        devices: row.devices,
        phone: row.phone,
        number: row.number,
        lastTest: shown.get(row.id) ?? null,
      }));
    });
    return { ready: this.channels.ready, items };
  }

  private hearsAlarms({ roles, wishes, devices, phone }: Row): boolean | null {
    if (!kinds.alarm.chosenBy.some((role) => roles.includes(role))) return null;
    const wanted = wishes?.alarm ?? kinds.alarm.usual;
    const ears = {
      wanted,
      devices,
      hasPhone: phone !== 'none',
      abroad: phone === 'abroad',
      stopped: phone === 'stopped',
    };
    return canBeReached(ears, this.channels.ready);
  }

  /** One's own, or anybody's for those who dispatch. */
  private async demandReach(
    actor: MemberActor,
    memberId: string,
    hidden: 'member.not_found' | 'notification.not_found' = 'member.not_found',
  ): Promise<void> {
    if (memberId !== actor.memberId) await this.access.demand(actor, 'notification.reach', memberId, hidden);
  }
}

const showDelivery = (row: Notification): DeliveryView => ({
  id: row.id,
  memberId: row.memberId,
  channel: row.channel,
  state: row.state,
  reason: row.reason,
  createdAt: row.createdAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
  deliveredAt: row.deliveredAt?.toISOString() ?? null,
});
