import { Column, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';

/** An agreement covers a facility for its days; the exclusion keeps two from covering the same one on the same day. */
@Entity('agreement_facility')
@Index('agreement_facility_by_facility', ['facilityId'])
@Exclusion('agreement_one_per_facility', 'USING gist (facility_id WITH =, valid WITH &&)')
export class AgreementFacility {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId!: string;

  @PrimaryColumn('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** The agreement's days as PostgreSQL writes them: `[2026-01-01,2027-01-01)`. */
  @Column('daterange')
  valid!: string;
}
