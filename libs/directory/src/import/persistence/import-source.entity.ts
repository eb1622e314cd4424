import type { importFormats, OneOf, pathways, resourceKinds } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Mapping } from '../readers/mapping.js';

/** A list from elsewhere that the directory is filled from. */
@Entity('import_source')
@Index('import_source_by_name', ['organizationId', 'name', 'id'])
@Index('import_source_due', ['nextAt'], { where: 'next_at IS NOT NULL' })
export class ImportSource {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  format!: OneOf<typeof importFormats>;

  /** What its resources are, where the list does not say. */
  @Column('text')
  kind!: OneOf<typeof resourceKinds>;

  @Column('text', { array: true, default: [] })
  pathways!: OneOf<typeof pathways>[];

  /** Of a table: which column is what. Null: as its columns are called. */
  @Column('jsonb', { nullable: true })
  mapping!: Mapping | null;

  @Column('text', { nullable: true })
  url!: string | null;

  /** How often it is fetched from there; null: only when somebody asks. */
  @Column('integer', { name: 'every_hours', nullable: true })
  everyHours!: number | null;

  /** What is fetched by the clock is applied without a look, unless too much of it would be gone or bad. */
  @Column('boolean', { name: 'applies_itself', default: false })
  appliesItself!: boolean;

  @Column('timestamptz', { name: 'next_at', nullable: true })
  nextAt!: Date | null;

  @Column('text', { nullable: true })
  etag!: string | null;

  @Column('text', { name: 'last_modified', nullable: true })
  lastModified!: string | null;

  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt!: Date | null;

  /** Why it could not be fetched or read the last time, as a code of the error catalogue. */
  @Column('text', { nullable: true })
  problem!: string | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
