import type { OneOf, planEnds } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A person agreed to be called. What outlives the contact: that it was agreed, when, in which words, and how it ended. */
@Entity('follow_up_plan')
@Index('follow_up_plan_by_assignment', ['assignmentId'], { unique: true })
export class FollowUpPlan {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId!: string;

  /** When the person agreed; the calls are counted from here. */
  @Column('timestamptz', { name: 'agreed_at' })
  agreedAt!: Date;

  /** The words that the person agreed to. */
  @Column('text', { name: 'consent_text' })
  consentText!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: OneOf<typeof planEnds> | null;
}
