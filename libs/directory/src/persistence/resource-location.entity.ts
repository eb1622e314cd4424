import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Contact, Phone, Schedule } from '../domain/parts.js';
import type { PlaceFields } from '../domain/records.js';

/** A resource at a place: `service_at_location` of HSDS. */
@Entity('resource_location')
@Index('resource_location_once', ['resourceId', 'locationId'], { unique: true })
@Index('resource_location_by_location', ['locationId'])
export class ResourceLocation implements PlaceFields {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'resource_id' })
  resourceId!: string;

  @Column('uuid', { name: 'location_id' })
  locationId!: string;

  /** 0, 1, 2 …: the first is where most people go. */
  @Column('integer', { default: 0 })
  position!: number;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('jsonb', { default: [] })
  phones!: Phone[];

  @Column('jsonb', { default: [] })
  contacts!: Contact[];

  @Column('jsonb', { default: [] })
  schedules!: Schedule[];

  @Column('jsonb', { default: {} })
  more!: Record<string, unknown>;
}
