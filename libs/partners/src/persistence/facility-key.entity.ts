import type { keyKinds, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What lets a facility's staff ask without an account: a link (also as QR code), or a key for programs. */
@Entity('facility_key')
@Index('facility_key_token', ['tokenHash'], { unique: true })
@Index('facility_key_by_facility', ['facilityId'])
export class FacilityKey {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('text')
  kind!: OneOf<typeof keyKinds>;

  /** Where it hangs or who uses it, e.g. "Poster in triage". */
  @Column('text')
  label!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  /** Last four characters, so that people can tell keys apart. */
  @Column('text')
  hint!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
