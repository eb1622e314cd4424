import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A facility lets this coach in: badge, jail clearance, immunizations, whatever it asks for. */
@Entity('clearance')
export class Clearance {
  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId!: string;

  @PrimaryColumn('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** Last day it holds; null when it does not end. */
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
}
