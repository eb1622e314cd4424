import type { callResults, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What somebody said of a call. Only ever added to: a correction is a row of its own. */
@Entity('follow_up_attempt')
@Index('follow_up_attempt_by_follow_up', ['followUpId'])
@Index('follow_up_attempt_corrects', ['correctsId'], { unique: true })
export class FollowUpAttempt {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'follow_up_id' })
  followUpId!: string;

  /** The row that was wrong. */
  @Column('uuid', { name: 'corrects_id', nullable: true })
  correctsId!: string | null;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('text')
  result!: OneOf<typeof callResults>;
}
