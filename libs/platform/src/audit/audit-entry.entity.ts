import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One read or change of something that is about a person: who, what, when. Never what it said. */
@Entity('audit_entry')
@Index('audit_entry_by_time', ['organizationId', 'at'])
export class AuditEntry {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('text', { name: 'actor_kind' })
  actorKind!: string;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column('text')
  action!: string;

  @Column('uuid', { name: 'subject_ids', array: true })
  subjectIds!: string[];

  /** How many rows of what kind, where nobody names each. */
  @Column('jsonb', { nullable: true })
  counts!: Record<string, number> | null;

  @Column('text', { name: 'correlation_id' })
  correlationId!: string;
}
