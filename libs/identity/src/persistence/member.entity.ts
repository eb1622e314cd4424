import type { appLanguages, OneOf } from '@causeway/contracts';
import type { Role } from '@causeway/platform';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody who signs in for an organization: coach, dispatcher, supervisor, administrator, or several of these. */
@Entity('member')
@Index('member_email', { synchronize: false })
export class Member {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  email!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  /** All that a requester is ever told of a coach's name. */
  @Column('text', { name: 'first_name' })
  firstName!: string;

  @Column('text', { array: true })
  roles!: Role[];

  /** argon2id, in PHC form. */
  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  /** A password for once, until then; null: the member's own. */
  @Column('timestamptz', { name: 'password_expires_at', nullable: true })
  passwordExpiresAt!: Date | null;

  /** At which colleagues call, E.164 with `;ext=`; text messages go to the number that the member has proven. */
  @Column('text', { name: 'work_phone', nullable: true })
  workPhone!: string | null;

  /** In which they read the screens and are written to; null: never chosen, so screens follow the browser. */
  @Column('text', { nullable: true })
  language!: OneOf<typeof appLanguages> | null;

  /** Still here: signs in, and is told and asked. */
  @Column('boolean', { default: true })
  active!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
