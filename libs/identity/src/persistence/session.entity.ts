import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One sign-in of a member on one device. The token itself is only on the device. */
@Entity('session')
@Index('session_token', ['tokenHash'], { unique: true })
@Index('session_by_member', ['memberId'])
export class Session {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_used_at' })
  lastUsedAt!: Date;

  /** Set when the member signed out. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
