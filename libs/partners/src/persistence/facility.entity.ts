import type { facilityKinds, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A place that requests come from: an emergency department, a police station, a prison, a treatment center. */
@Entity('facility')
@Index('facility_by_partner', ['partnerId'])
@Index('facility_source', ['organizationId', 'sourceId'], { unique: true })
export class Facility {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: OneOf<typeof facilityKinds>;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  city!: string | null;

  /** Two-letter code of the state. */
  @Column('text', { nullable: true })
  state!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  /** Degrees, WGS 84. */
  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  /** Whom it belongs to. */
  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId!: string | null;

  /** Promised where no agreement is in force: minutes from the request until a coach has accepted. */
  @Column('integer', { name: 'promised_accept_minutes' })
  promisedAcceptMinutes!: number;

  /** Minutes from the request until a coach is there. */
  @Column('integer', { name: 'promised_arrive_minutes' })
  promisedArriveMinutes!: number;

  /** The facility's id in the list it was imported from; a second import updates it. */
  @Column('text', { name: 'source_id', nullable: true })
  sourceId!: string | null;

  /** Since then it takes no new requests; null: it does. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
