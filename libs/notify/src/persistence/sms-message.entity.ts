import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A text message that a member sent us, kept whole. */
@Entity('sms_message')
@Index('sms_message_once', ['organizationId', 'providerId'], { unique: true })
@Index('sms_message_told', ['memberId', 'receivedAt'], { where: '(offer_id IS NOT NULL)' })
@Index('sms_message_passed', ['organizationId', 'receivedAt', 'id'], {
  where: '((understood_as IS NULL) AND (settled_at IS NULL))',
})
@Index('sms_message_done', ['organizationId', 'receivedAt'], {
  where: '((understood_as IS NOT NULL) OR (settled_at IS NOT NULL))',
})
export class SmsMessage {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('text', { name: 'provider_id' })
  providerId!: string;

  @Column('text')
  body!: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  /** What was done about it; null when it was passed to dispatch. */
  @Column('text', { name: 'understood_as', nullable: true })
  understoodAs!: string | null;

  /** Which of our texts answered it; told again should the provider hand it in twice. */
  @Column('text')
  answer!: string;

  /** The offer that our answer told of. */
  @Column('uuid', { name: 'offer_id', nullable: true })
  offerId!: string | null;

  @Column('uuid', { name: 'request_id', nullable: true })
  requestId!: string | null;

  /** When a dispatcher took care of it. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy!: string | null;
}
