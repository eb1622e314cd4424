import type { OneOf, shiftRoles } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A stretch ahead in which too few are on call, of which those who dispatch were told. Gone once it is filled or over. */
@Entity('coverage_gap')
@Index('coverage_gap_of_organization', ['organizationId'])
export class CoverageGap {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  role!: OneOf<typeof shiftRoles>;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** When those who dispatch were told. */
  @Column('timestamptz', { name: 'found_at' })
  foundAt!: Date;
}
