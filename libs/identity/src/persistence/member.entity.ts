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

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
