import { Column, Entity, Index } from 'typeorm';
import type { Contact, Phone } from '../domain/parts.js';
import type { ProviderFields } from '../domain/records.js';
import { DirectoryRecord } from './directory-record.js';

/** Who runs resources: an `organization` of HSDS. */
@Entity('provider')
@Index('provider_by_name', ['organizationId', 'name', 'id'])
@Index('provider_source', ['organizationId', 'sourceId', 'externalId'], { unique: true })
export class Provider extends DirectoryRecord implements ProviderFields {
  @Column('text')
  name!: string;

  @Column('text', { name: 'alternate_name', nullable: true })
  alternateName!: string | null;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('jsonb', { default: [] })
  phones!: Phone[];

  @Column('jsonb', { default: [] })
  contacts!: Contact[];
}
