import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A coach is away: not on call then, whatever the shifts say. Why is nobody's business. */
@Entity('time_off')
@Index('time_off_by_member', ['memberId', 'endsAt'])
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
}
