import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One stretch of being on duty. */
@Entity('duty_spell')
@Index('duty_spell_open', ['memberId'], { unique: true, where: '(ended_at IS NULL)' })
export class DutySpell {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  /** Ends by itself then, so that nobody is asked who only forgot to sign off. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** Ends at an agreed time, with a shift: nobody has forgotten anything. */
  @Column('boolean', { default: false })
  agreed!: boolean;

  /** When the coach was asked "still on duty?". */
  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
