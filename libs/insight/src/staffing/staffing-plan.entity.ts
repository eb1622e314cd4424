import type { OneOf, staffingPlanStatuses } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { StaffingResult } from './staffing-result.js';

/** One question "how many coaches, when", and its answer. */
@Entity('staffing_plan')
@Index('staffing_plan_latest', ['organizationId', 'requestedAt'])
@Index('staffing_plan_due', ['nextActionAt'], { where: '(next_action_at IS NOT NULL)' })
@Index('staffing_plan_pending', ['organizationId'], { unique: true, where: '(next_action_at IS NOT NULL)' })
export class StaffingPlan {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  status!: OneOf<typeof staffingPlanStatuses>;

  @Column('integer', { name: 'progress_percent', default: 0 })
  progressPercent!: number;

  /** The share of requests, from 0 to 1, at which a coach is to be there in time. */
  @Column('double precision')
  share!: number;

  @Column('integer', { name: 'within_minutes' })
  withinMinutes!: number;

  /** The same history and seed give the same plan. */
  @Column('integer')
  seed!: number;

  @Column('uuid', { name: 'requested_by' })
  requestedBy!: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  /** How often it was begun; more than a few times means that it cannot be done. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** When it is begun again unless somebody works on it; null when it is finished. */
  @Column('timestamptz', { name: 'next_action_at', nullable: true })
  nextActionAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('jsonb', { nullable: true })
  result!: StaffingResult | null;
}
