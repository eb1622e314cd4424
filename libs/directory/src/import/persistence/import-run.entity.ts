import type { importStates, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ListRead } from '../readers/read-list.js';

/** One reading of a list: what it would do to the directory, and whether it was done. */
@Entity('import_run')
@Index('import_run_by_source', ['sourceId', 'createdAt', 'id'])
@Index('import_run_applying', ['state'], { where: "state = 'applying'" })
export class ImportRun {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'source_id' })
  sourceId!: string;

  @Column('text')
  state!: OneOf<typeof importStates>;

  /** null: it was fetched from its address. */
  @Column('text', { name: 'file_name', nullable: true })
  fileName!: string | null;

  @Column('text')
  encoding!: ListRead['encoding'];

  /** Rows that can come in. */
  @Column('integer')
  found!: number;

  @Column('integer')
  created!: number;

  @Column('integer')
  changed!: number;

  @Column('integer')
  same!: number;

  /** Resources of this list that it does not name any more. */
  @Column('integer')
  gone!: number;

  /** What keeps rows out, and what was left out of rows. */
  @Column('integer')
  bad!: number;

  @Column('integer')
  noted!: number;

  /** Of a table: its columns and first rows. */
  @Column('jsonb', { nullable: true })
  preview!: ListRead['table'];

  /** null: by the clock. */
  @Column('uuid', { name: 'started_by', nullable: true })
  startedBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
