import type { OneOf, shiftRoles } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One stretch of being on call. What has begun is history: it is cut where somebody else takes over, and no more. */
@Entity('shift')
@Index('shift_of_series', ['seriesId', 'date'], { unique: true })
@Index('shift_by_time', ['organizationId', 'startsAt'])
@Index('shift_by_member', ['memberId', 'startsAt'])
@Index('shift_to_begin', ['startsAt'], { where: '(begun_at IS NULL)' })
export class Shift {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** Null: it was taken over from another one while that was running. */
  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId!: string | null;

  /** The day of its series that it is for, whenever it begins now. */
  @Column('date')
  date!: string;

  @Column('text')
  role!: OneOf<typeof shiftRoles>;

  /** Null: open, nobody has it yet. */
  @Column('uuid', { name: 'member_id', nullable: true })
  memberId!: string | null;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** Differs from its series on purpose, so a change of the series leaves it alone. */
  @Column('boolean', { default: false })
  changed!: boolean;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  /** When the coach was told that it is about to begin. */
  @Column('timestamptz', { name: 'announced_at', nullable: true })
  announcedAt!: Date | null;

  /** When it was begun: a primary was put on duty then, once. */
  @Column('timestamptz', { name: 'begun_at', nullable: true })
  begunAt!: Date | null;
}
