import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A facility's staff in the thread of their request: who holds its status link reads from the invitation on, and writes. */
@Entity('channel_guest')
@Index('channel_guest_by_request', ['requestId'])
export class ChannelGuest {
  @PrimaryColumn('uuid', { name: 'channel_id' })
  channelId!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'request_id' })
  requestId!: string;

  /** The facility's. */
  @Column('text')
  name!: string;

  /** They read nothing before it. */
  @Column('integer', { name: 'from_seq' })
  fromSeq!: number;

  @Column('uuid', { name: 'invited_by' })
  invitedBy!: string;

  @Column('timestamptz', { name: 'invited_at' })
  invitedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('integer', { name: 'last_read_seq', default: 0 })
  lastReadSeq!: number;
}
