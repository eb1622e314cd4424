import type { actorKinds, OneOf, timelineTypes } from '@causeway/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One fact about a request. Never changed, never removed. */
@Entity('timeline_entry')
export class TimelineEntry {
  @PrimaryColumn('uuid', { name: 'request_id' })
  requestId!: string;

  /** 1, 2, 3 … without a gap. */
  @PrimaryColumn('integer')
  seq!: number;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  type!: OneOf<typeof timelineTypes>;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { name: 'actor_kind' })
  actorKind!: OneOf<typeof actorKinds>;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb', { default: {} })
  data!: Record<string, unknown>;
}
