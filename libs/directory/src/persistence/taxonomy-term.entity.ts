import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A word that a list from elsewhere sorts its resources by. */
@Entity('taxonomy_term')
@Index('taxonomy_term_source', ['organizationId', 'sourceId', 'externalId'], { unique: true })
export class TaxonomyTerm {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** The taxonomy's name: `211hsis`, `meeting-guide`. */
  @Column('text')
  taxonomy!: string;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId!: string | null;

  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  @Column('jsonb', { default: {} })
  more!: Record<string, unknown>;
}
