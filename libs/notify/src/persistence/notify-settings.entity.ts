import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NotifyChannel } from '../domain/plan.js';

/** How one member wants to be told. Without a row everything is as kinds/ says. */
@Entity('notify_settings')
@Index('notify_settings_phone', ['phone'], { unique: true, where: '(phone IS NOT NULL)' })
export class NotifySettings {
  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** Chosen ways by kind, where they are not the usual ones. */
  @Column('jsonb', { default: {} })
  wishes!: Record<string, NotifyChannel[]>;

  /** Minutes after midnight in the organization's zone; both or none. */
  @Column('integer', { name: 'quiet_from', nullable: true })
  quietFrom!: number | null;

  @Column('integer', { name: 'quiet_to', nullable: true })
  quietTo!: number | null;

  @Column('boolean', { name: 'break_through', default: true })
  breakThrough!: boolean;

  /** E.164; only once it was verified. */
  @Column('text', { nullable: true })
  phone!: string | null;

  /** The number that a code was sent to. */
  @Column('text', { name: 'phone_wanted', nullable: true })
  phoneWanted!: string | null;

  /** The notification that carried the code; the code itself is made from its id and stored nowhere. */
  @Column('uuid', { name: 'code_notification_id', nullable: true })
  codeNotificationId!: string | null;

  @Column('integer', { name: 'code_attempts', default: 0 })
  codeAttempts!: number;

  /** Sent STOP: no text message goes out until START comes. */
  @Column('timestamptz', { name: 'sms_stopped_at', nullable: true })
  smsStoppedAt!: Date | null;
}
