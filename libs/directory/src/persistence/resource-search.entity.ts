import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What search looks at: one narrow row for each resource that can be used. Made from the others, never the truth. */
@Entity('resource_search')
@Index('resource_search_by_name', ['organizationId', 'name', 'resourceId'])
@Index('resource_search_words', { synchronize: false })
@Index('resource_search_accepted', ['organizationId', 'acceptedAt'], { where: '(accepted_at IS NOT NULL)' })
@Index('resource_search_rules', ['rules'])
export class ResourceSearch {
  @PrimaryColumn('uuid', { name: 'resource_id' })
  resourceId!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'folded_name' })
  foldedName!: string;

  @Column('tsvector')
  words!: string;

  @Column('text', { array: true })
  tags!: string[];

  /** Of its first place. */
  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  /** Of its other places: latitude, longitude, latitude … */
  @Column('double precision', { name: 'other_places', array: true, nullable: true })
  otherPlaces!: number[] | null;

  /** When it may be open, in minutes of the week. */
  @Column('int4multirange', { name: 'open_week' })
  openWeek!: string;

  /** IANA; null: that of the organization. */
  @Column('text', { name: 'time_zone', nullable: true })
  timeZone!: string | null;

  /** Whether beds or the like are free, and until when that can be told on. */
  @Column('timestamptz', { name: 'free_until', nullable: true })
  freeUntil!: Date | null;

  @Column('timestamptz', { name: 'ageing_at', nullable: true })
  ageingAt!: Date | null;

  @Column('timestamptz', { name: 'stale_at', nullable: true })
  staleAt!: Date | null;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  @Column('timestamptz', { name: 'full_at', nullable: true })
  fullAt!: Date | null;

  /** Nobody answered, or it was the wrong number. */
  @Column('timestamptz', { name: 'unreached_at', nullable: true })
  unreachedAt!: Date | null;

  /** The version of the rules by which it was made. */
  @Column('smallint', { default: 0 })
  rules!: number;
}
