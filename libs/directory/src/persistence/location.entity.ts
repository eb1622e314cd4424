import type { accessibilities, locationTypes, OneOf } from '@causeway/contracts';
import { Column, Entity, Index } from 'typeorm';
import type { Contact, Phone, Schedule } from '../domain/parts.js';
import type { LocationFields } from '../domain/records.js';
import { DirectoryRecord } from './directory-record.js';

/** Where a resource is, or several of them. */
@Entity('location')
@Index('location_by_provider', ['providerId'])
@Index('location_source', ['organizationId', 'sourceId', 'externalId'], { unique: true })
export class Location extends DirectoryRecord implements LocationFields {
  @Column('text', { default: 'physical' })
  type!: OneOf<typeof locationTypes>;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { name: 'alternate_name', nullable: true })
  alternateName!: string | null;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('uuid', { name: 'provider_id', nullable: true })
  providerId!: string | null;

  @Column('text', { name: 'address_1', nullable: true })
  address1!: string | null;

  @Column('text', { name: 'address_2', nullable: true })
  address2!: string | null;

  @Column('text', { nullable: true })
  city!: string | null;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text', { nullable: true })
  state!: string | null;

  @Column('text', { name: 'postal_code', nullable: true })
  postalCode!: string | null;

  @Column('text', { nullable: true })
  country!: string | null;

  /** Degrees, WGS 84. */
  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  @Column('text', { name: 'time_zone', nullable: true })
  timeZone!: string | null;

  @Column('text', { nullable: true })
  transportation!: string | null;

  @Column('text', { array: true, default: [] })
  accessibility!: OneOf<typeof accessibilities>[];

  @Column('text', { name: 'accessibility_notes', nullable: true })
  accessibilityNotes!: string | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('jsonb', { default: [] })
  phones!: Phone[];

  @Column('jsonb', { default: [] })
  contacts!: Contact[];

  @Column('jsonb', { default: [] })
  schedules!: Schedule[];
}
