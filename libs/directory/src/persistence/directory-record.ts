import { Column, PrimaryColumn } from 'typeorm';

/** What every record of the directory has beside its facts. */
export abstract class DirectoryRecord {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** Grows with every change. */
  @Column('integer', { default: 1 })
  version!: number;

  /** null: it came with an import. */
  @Column('uuid', { name: 'added_by', nullable: true })
  addedBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  /** The list that it was imported from. */
  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId!: string | null;

  /** Its id in that list. */
  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  /** Hash of what the list said at the last import. */
  @Column('text', { name: 'import_hash', nullable: true })
  importHash!: string | null;

  /** What an import said and nothing here asks for: given back as it came. */
  @Column('jsonb', { default: {} })
  more!: Record<string, unknown>;
}
