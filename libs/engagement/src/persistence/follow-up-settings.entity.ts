import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FollowUpRules, Step } from '../domain/rules.js';

/** What an organization chose for its follow-up calls; without a row the defaults hold. */
@Entity('follow_up_settings')
export class FollowUpSettings implements FollowUpRules {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text', { array: true })
  steps!: Step[];

  @Column('integer')
  weeks!: number;

  /** Wall time, `HH:MM`. */
  @Column('text', { name: 'calls_from' })
  callsFrom!: string;

  @Column('text', { name: 'calls_until' })
  callsUntil!: string;

  @Column('integer')
  attempts!: number;

  @Column('integer', { name: 'expire_after_days' })
  expireAfterDays!: number;
}
