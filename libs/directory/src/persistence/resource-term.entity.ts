import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A resource is sorted under a term: an `attribute` of HSDS. */
@Entity('resource_term')
@Index('resource_term_by_term', ['termId'])
export class ResourceTerm {
  @PrimaryColumn('uuid', { name: 'resource_id' })
  resourceId!: string;

  @PrimaryColumn('uuid', { name: 'term_id' })
  termId!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;
}
