import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who belongs to a channel that is not everybody's, and how far each member has read in any. */
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
}
