import type {
  acceptances,
  costKinds,
  genders,
  OneOf,
  pathways,
  populations,
  resourceKinds,
  resourceStatuses,
} from '@causeway/contracts';
import { Column, Entity, Index } from 'typeorm';
import type { Contact, CostOption, Phone, RequiredDocument, Schedule, ServiceArea } from '../domain/parts.js';
import type { ResourceFields } from '../domain/records.js';
import { DirectoryRecord } from './directory-record.js';

/** Somebody or somewhere a person can be linked to: a `service` of HSDS. */
@Entity('resource')
@Index('resource_by_name', ['organizationId', 'name', 'id'])
@Index('resource_by_provider', ['providerId'])
@Index('resource_by_change', ['organizationId', 'updatedAt', 'id'])
@Index('resource_source', ['organizationId', 'sourceId', 'externalId'], { unique: true })
export class Resource extends DirectoryRecord implements ResourceFields {
  @Column('text')
  name!: string;

  @Column('text', { name: 'alternate_name', nullable: true })
  alternateName!: string | null;

  @Column('text')
  kind!: OneOf<typeof resourceKinds>;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { default: 'active' })
  status!: OneOf<typeof resourceStatuses>;

  @Column('text', { nullable: true })
  alert!: string | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('uuid', { name: 'provider_id', nullable: true })
  providerId!: string | null;

  @Column('jsonb', { default: [] })
  phones!: Phone[];

  @Column('jsonb', { default: [] })
  contacts!: Contact[];

  @Column('jsonb', { default: [] })
  schedules!: Schedule[];

  @Column('text', { array: true, default: [] })
  languages!: string[];

  @Column('text', { nullable: true })
  interpretation!: string | null;

  @Column('text', { array: true, default: [] })
  genders!: OneOf<typeof genders>[];

  @Column('text', { array: true, default: [] })
  populations!: OneOf<typeof populations>[];

  @Column('text', { array: true, default: [] })
  accepts!: OneOf<typeof acceptances>[];

  @Column('text', { nullable: true })
  eligibility!: string | null;

  @Column('integer', { name: 'minimum_age', nullable: true })
  minimumAge!: number | null;

  @Column('integer', { name: 'maximum_age', nullable: true })
  maximumAge!: number | null;

  @Column('text', { name: 'application_process', nullable: true })
  applicationProcess!: string | null;

  @Column('text', { name: 'wait_time', nullable: true })
  waitTime!: string | null;

  @Column('jsonb', { name: 'required_documents', default: [] })
  requiredDocuments!: RequiredDocument[];

  @Column('text', { array: true, default: [] })
  cost!: OneOf<typeof costKinds>[];

  @Column('text', { nullable: true })
  fees!: string | null;

  @Column('jsonb', { name: 'cost_options', default: [] })
  costOptions!: CostOption[];

  @Column('text', { array: true, default: [] })
  pathways!: OneOf<typeof pathways>[];

  @Column('jsonb', { name: 'service_areas', default: [] })
  serviceAreas!: ServiceArea[];

  /** Since then nobody is sent there; null: it can be used. Linkages to it stay. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;

  /** The same resource, under which it goes on. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  /** Since then the list that it came from does not name it any more; somebody should look whether it is still there. */
  @Column('timestamptz', { name: 'gone_at', nullable: true })
  goneAt!: Date | null;
}
