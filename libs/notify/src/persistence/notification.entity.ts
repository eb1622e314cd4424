import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { NotificationState } from '../domain/delivery-state.js';
import type { NotifyChannel } from '../domain/plan.js';
import type { KindName } from '../kinds/index.js';

/** One thing that one member is told in one way. A row first, a message afterwards. It never holds what the message says. */
@Entity('notification')
@Index('notification_once', ['memberId', 'channel', 'dedupeKey'], { unique: true })
@Index('notification_due', ['nextAttemptAt'], { where: '(next_attempt_at IS NOT NULL)' })
@Index('notification_texts', ['organizationId', 'sentAt'], {
  where: "((channel = 'sms'::text) AND (sent_at IS NOT NULL))",
})
@Index('notification_in_app', ['memberId', 'createdAt', 'id'], { where: "(channel = 'in_app'::text)" })
@Index('notification_old', ['organizationId', 'giveUpAt'])
@Index('notification_by_subject', ['subjectId'])
export class Notification {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('text')
  kind!: KindName;

  /** What it is about: an offer, an assignment, a request, a text message. */
  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('uuid', { name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column('text')
  channel!: NotifyChannel;

  /** The same is told to nobody twice in the same way. */
  @Column('text', { name: 'dedupe_key' })
  dedupeKey!: string;

  @Column('text')
  state!: NotificationState;

  /** Why it was suppressed, or what the provider said when it failed. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  /** When to send it, or, while it is being sent, when to take it for lost and send it again. */
  @Column('timestamptz', { name: 'next_attempt_at', nullable: true })
  nextAttemptAt!: Date | null;

  /** After this nobody needs it any more. */
  @Column('timestamptz', { name: 'give_up_at' })
  giveUpAt!: Date;

  @Column('text', { name: 'provider_id', nullable: true })
  providerId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;

  /** When the person saw it in the app. */
  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}
