import type { exportStates, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What was said in a channel (or in all) within a time, as one file that can be downloaded once. */
@Entity('message_export')
@Index('message_export_by_time', ['organizationId', 'requestedAt'])
@Index('message_export_due', ['nextActionAt'], { where: '(next_action_at IS NOT NULL)' })
export class MessageExport {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** Null for all channels. */
  @Column('uuid', { name: 'channel_id', nullable: true })
  channelId!: string | null;

  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz')
  until!: Date;

  @Column('uuid', { name: 'requested_by' })
  requestedBy!: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  /** When it is to be made, made again after it broke, or its file to be deleted. */
  @Column('timestamptz', { name: 'next_action_at', nullable: true })
  nextActionAt!: Date | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('text')
  state!: OneOf<typeof exportStates>;

  @Column('integer', { nullable: true })
  messages!: number | null;

  @Column('integer', { nullable: true })
  files!: number | null;

  /** Bytes. */
  @Column('bigint', { nullable: true })
  size!: string | null;

  @Column('bytea', { nullable: true })
  sha256!: Buffer | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'downloaded_at', nullable: true })
  downloadedAt!: Date | null;

  @Column('uuid', { name: 'downloaded_by', nullable: true })
  downloadedBy!: string | null;
}
