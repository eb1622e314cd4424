import type { factKinds, factSources, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FactReference } from '../domain/writer.js';

/** How old what is known of a resource is, and from whom: one row per kind of fact. */
@Entity('fact')
@Index('fact_to_check', ['organizationId', 'checkAt'])
export class Fact {
  @PrimaryColumn('uuid', { name: 'resource_id' })
  resourceId!: string;

  @PrimaryColumn('text')
  kind!: OneOf<typeof factKinds>;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('timestamptz', { name: 'confirmed_at' })
  confirmedAt!: Date;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column('text')
  source!: OneOf<typeof factSources>;

  /** The message or the import it is known from. */
  @Column('jsonb', { nullable: true })
  reference!: FactReference | null;

  /** From then on it is stale, and somebody should look. */
  @Column('timestamptz', { name: 'check_at' })
  checkAt!: Date;

  /** Somebody found it wrong since it was confirmed. */
  @Column('timestamptz', { name: 'doubted_at', nullable: true })
  doubtedAt!: Date | null;
}
