import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Lets one program read the directory. */
@Entity('hsds_key')
@Index('hsds_key_token', ['tokenHash'], { unique: true })
@Index('hsds_key_by_organization', ['organizationId', 'createdAt'])
export class HsdsKey {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** Who uses it, e.g. "County 211". */
  @Column('text')
  label!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  /** Last four characters, so that people can tell keys apart. */
  @Column('text')
  hint!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
