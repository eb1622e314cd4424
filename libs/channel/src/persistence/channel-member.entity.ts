import type { notifyLevels, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Who belongs to a channel that is not everybody's, how far each has read, and what each wants to be told. A row without
 * `joined_at` only remembers; it lets nobody in.
 */
@Entity('channel_member')
@Index('channel_member_by_member', ['memberId'])
export class ChannelMember {
  @PrimaryColumn('uuid', { name: 'channel_id' })
  channelId!: string;

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('integer', { name: 'last_read_seq', default: 0 })
  lastReadSeq!: number;

  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt!: Date | null;

  @Column('timestamptz', { name: 'joined_at', nullable: true })
  joinedAt!: Date | null;

  /** null: what is usual for this kind of channel. */
  @Column('text', { nullable: true })
  notify!: OneOf<typeof notifyLevels> | null;

  @Column('timestamptz', { name: 'muted_until', nullable: true })
  mutedUntil!: Date | null;
}
