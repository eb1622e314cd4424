import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Opens the public page of one resource, for who was handed it. Nothing is kept of who opens it. */
@Entity('resource_link')
@Index('resource_link_token', ['tokenHash'], { unique: true })
@Index('resource_link_by_resource', ['resourceId', 'expiresAt'])
export class ResourceLink {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'resource_id' })
  resourceId!: string;

  /** Of the token, which is derived from the organization's secret and stored nowhere. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Null where it was not written down yet. */
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
