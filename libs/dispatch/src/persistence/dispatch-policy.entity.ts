import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Policy } from '../domain/policy.js';

/** How an organization dispatches from a moment on; the newest row counts, the others are its history. */
@Entity('dispatch_policy')
@Index('dispatch_policy_newest', ['organizationId', 'facilityId', 'setAt'])
export class DispatchPolicy {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** Only for this facility; null: wherever no facility has its own. */
  @Column('uuid', { name: 'facility_id', nullable: true })
  facilityId!: string | null;

  /** null: from then on as the organization, or as delivered. */
  @Column('jsonb', { nullable: true })
  settings!: Policy | null;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;
}
