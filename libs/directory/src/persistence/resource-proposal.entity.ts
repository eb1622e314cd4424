import type { OneOf, proposalStatuses } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A change that somebody proposes. Nothing is changed without a person's yes. */
@Entity('resource_proposal')
@Index('resource_proposal_by_time', ['organizationId', 'status', 'proposedAt', 'id'])
@Index('resource_proposal_by_resource', ['resourceId', 'status'])
export class ResourceProposal {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'resource_id' })
  resourceId!: string;

  /** What is to be written, as it came in. */
  @Column('jsonb')
  changes!: Record<string, unknown>;

  /** What these fields said when it was proposed, as they are shown. */
  @Column('jsonb')
  previous!: Record<string, unknown>;

  @Column('text', { nullable: true })
  note!: string | null;

  /** The message that it was read from. */
  @Column('uuid', { name: 'channel_id', nullable: true })
  channelId!: string | null;

  @Column('integer', { nullable: true })
  seq!: number | null;

  @Column('text', { default: 'open' })
  status!: OneOf<typeof proposalStatuses>;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy!: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
