import type { OneOf, resourceOutcomes } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What came of calling a resource; nothing about whom it was for. */
@Entity('resource_outcome')
@Index('resource_outcome_by_resource', ['resourceId', 'at'])
export class ResourceOutcome {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'resource_id' })
  resourceId!: string;

  @Column('text')
  outcome!: OneOf<typeof resourceOutcomes>;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'told_by' })
  toldBy!: string;
}
