import type { callResults, followUpEnds, followUpStatuses, followUpSteps, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A call that is to be made, or was. */
@Entity('follow_up')
@Index('follow_up_by_plan', ['planId', 'dueAt'])
@Index('follow_up_by_coach', ['coachId', 'dueAt', 'id'])
@Index('follow_up_by_time', ['organizationId', 'dueAt', 'id'])
@Index('follow_up_next', ['nextActionAt'], { where: '(next_action_at IS NOT NULL)' })
export class FollowUp {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('text')
  step!: OneOf<typeof followUpSteps>;

  /** Which week of telephone recovery support it is. */
  @Column('integer', { nullable: true })
  week!: number | null;

  @Column('boolean', { name: 'asks_to_go_on' })
  asksToGoOn!: boolean;

  /** Who makes it; null while any coach may take it. */
  @Column('uuid', { name: 'coach_id', nullable: true })
  coachId!: string | null;

  @Column('text', { default: 'open' })
  status!: OneOf<typeof followUpStatuses>;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  /** How often it was tried. */
  @Column('integer', { default: 0 })
  tried!: number;

  /** When the sweep has to look at it: first when it is due, then when it expires; null when it is over. */
  @Column('timestamptz', { name: 'next_action_at', nullable: true })
  nextActionAt!: Date | null;

  /** Of the last attempt. */
  @Column('text', { nullable: true })
  result!: OneOf<typeof callResults> | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** Why it was not made. */
  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: OneOf<typeof followUpEnds> | null;
}
