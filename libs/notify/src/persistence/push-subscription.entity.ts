import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A browser that lets a push service wake it for a member. */
@Entity('push_subscription')
@Index('push_subscription_endpoint', ['organizationId', 'endpoint'], { unique: true })
@Index('push_subscription_by_member', ['memberId'])
export class PushSubscription {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('text')
  endpoint!: string;

  /** The browser's public key, base64url. */
  @Column('text')
  p256dh!: string;

  /** The browser's authentication secret, base64url. */
  @Column('text')
  auth!: string;

  /** How the member tells her devices apart: "Chrome on Android". */
  @Column('text')
  label!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
