import type { guardReasons, IdentifierFinding, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That a message was sent although something was found in it: who, why and what kinds, never what it said. */
@Entity('guard_override')
@Index('guard_override_by_time', ['organizationId', 'at'])
@Index('guard_override_once', ['channelId', 'messageId'], {
  unique: true,
  where: '(message_id IS NOT NULL)',
})
export class GuardOverride {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'channel_id' })
  channelId!: string;

  /** The `clientMessageId` of the message; null for the name of a file. */
  @Column('uuid', { name: 'message_id', nullable: true })
  messageId!: string | null;

  /** Of a message that was edited. */
  @Column('integer', { nullable: true })
  seq!: number | null;

  /** Null for a guest. */
  @Column('uuid', { name: 'member_id', nullable: true })
  memberId!: string | null;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  reason!: OneOf<typeof guardReasons>;

  @Column('text', { array: true })
  kinds!: IdentifierFinding['kind'][];

  @Column('timestamptz', { name: 'reviewed_at', nullable: true })
  reviewedAt!: Date | null;

  @Column('uuid', { name: 'reviewed_by', nullable: true })
  reviewedBy!: string | null;
}
