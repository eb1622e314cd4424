import type { calendarKinds, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A secret address at which a calendar program reads shifts. */
@Entity('calendar_feed')
@Index('calendar_feed_token', ['tokenHash'], { unique: true })
export class CalendarFeed {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** Who subscribed: whose shifts these are, or who reads the team's. */
  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('text')
  kind!: OneOf<typeof calendarKinds>;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
