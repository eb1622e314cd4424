import type { holdScopes, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Something must be kept until it is released, whatever the schedule says and whoever deletes it. */
@Entity('legal_hold')
@Index('legal_hold_by_organization', ['organizationId', 'placedAt'])
export class LegalHold {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  scope!: OneOf<typeof holdScopes>;

  /** The channel, member or request; null for the whole organization. */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'placed_by' })
  placedBy!: string;

  @Column('timestamptz', { name: 'placed_at' })
  placedAt!: Date;

  @Column('text', { name: 'release_reason', nullable: true })
  releaseReason!: string | null;

  @Column('uuid', { name: 'released_by', nullable: true })
  releasedBy!: string | null;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;
}
