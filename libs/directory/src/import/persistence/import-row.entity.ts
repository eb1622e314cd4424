import type { importVerdicts, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { HsdsService } from '../../hsds/shapes.js';
import type { ImportProblem } from '../reading.js';

/** A field in which list and directory differ. */
export interface Difference {
  field: string;
  ours: unknown;
  theirs: unknown;
  /** Somebody of the team changed it since it came in: so ours stays. */
  kept: boolean;
  /** The record that has the field: the resource, its provider, or one of its places. */
  recordId: string;
  /** Somebody looked at it and wants the list's side all the same. */
  taken?: boolean;
}

/** One row of a reading that does something, or cannot. */
@Entity('import_row')
@Index('import_row_by_run', ['runId', 'verdict', 'position'])
export class ImportRow {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'run_id' })
  runId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  verdict!: OneOf<typeof importVerdicts>;

  @Column('text', { nullable: true })
  place!: string | null;

  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { nullable: true })
  field!: string | null;

  @Column('text', { nullable: true })
  problem!: ImportProblem | null;

  @Column('text', { nullable: true })
  value!: string | null;

  /** What comes in; taken away once the reading was decided on. */
  @Column('jsonb', { nullable: true })
  listed!: HsdsService | null;

  @Column('jsonb', { default: [] })
  differences!: Difference[];
}
