import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A coach is away: not on call then, whatever the shifts say. Why is nobody's business. */
@Entity('time_off')
@Index('time_off_by_member', ['memberId', 'endsAt'])
@Index('time_off_to_turn', ['startsAt'], { where: '(over_at IS NULL)' })
export class TimeOff {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** When it was begun: whoever was on duty is so no longer. */
  @Column('timestamptz', { name: 'begun_at', nullable: true })
  begunAt!: Date | null;

  /** When it was seen to be over: whose shift was running is on call again. */
  @Column('timestamptz', { name: 'over_at', nullable: true })
  overAt!: Date | null;
}
