import type { OneOf, resourceKinds } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A person was linked to somebody or somewhere: when they met, or in a call afterwards. */
@Entity('linkage')
@Index('linkage_by_assignment', ['assignmentId'])
export class Linkage {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId!: string;

  /** The call in which it was made; null when it was made at the meeting. */
  @Column('uuid', { name: 'follow_up_id', nullable: true })
  followUpId!: string | null;

  /** Null for what is not in the directory. */
  @Column('uuid', { name: 'resource_id', nullable: true })
  resourceId!: string | null;

  @Column('text')
  kind!: OneOf<typeof resourceKinds>;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}
