import type { callResults, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody called. Only ever added to. */
@Entity('follow_up_attempt')
@Index('follow_up_attempt_by_follow_up', ['followUpId'])
export class FollowUpAttempt {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'follow_up_id' })
  followUpId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('text')
  result!: OneOf<typeof callResults>;
}
