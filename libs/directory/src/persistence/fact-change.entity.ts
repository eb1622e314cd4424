import type { changeActions, factSources, OneOf, recordTypes } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { FactReference } from '../domain/writer.js';

/** Who changed what, when: the `metadata` of HSDS. Never changed, never removed. */
@Entity('fact_change')
@Index('fact_change_by_record', ['organizationId', 'recordId', 'changedAt', 'id'])
@Index('fact_change_by_time', ['organizationId', 'changedAt', 'id'])
export class FactChange {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text', { name: 'record_type' })
  recordType!: OneOf<typeof recordTypes>;

  @Column('uuid', { name: 'record_id' })
  recordId!: string;

  @Column('text')
  action!: OneOf<typeof changeActions>;

  /** The field, or for a confirmation the kind of fact. */
  @Column('text')
  field!: string;

  @Column('jsonb', { nullable: true })
  previous!: unknown;

  @Column('jsonb', { nullable: true })
  replacement!: unknown;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy!: string | null;

  @Column('text')
  source!: OneOf<typeof factSources>;

  @Column('jsonb', { nullable: true })
  reference!: FactReference | null;
}
