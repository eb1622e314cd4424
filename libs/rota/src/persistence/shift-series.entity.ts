import type { OneOf, shiftRoles } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An agreement about when somebody is on call, again and again; in wall times of the organization's zone. */
@Entity('shift_series')
@Index('shift_series_by_made', ['madeUntil'])
export class ShiftSeries {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** Null: open, nobody has it yet. */
  @Column('uuid', { name: 'member_id', nullable: true })
  memberId!: string | null;

  @Column('text')
  role!: OneOf<typeof shiftRoles>;

  @Column('text', { nullable: true })
  label!: string | null;

  @Column('date', { name: 'first_date' })
  firstDate!: string;

  @Column('date', { name: 'last_date', nullable: true })
  lastDate!: string | null;

  /** `22:00`. */
  @Column('text', { name: 'start_time' })
  startTime!: string;

  /** Not after the start: on the next day. */
  @Column('text', { name: 'end_time' })
  endTime!: string;

  /** The value of an RRULE; null: one shift. */
  @Column('text', { nullable: true })
  rule!: string | null;

  /** Shifts that begin on this day, and before, have been made. */
  @Column('date', { name: 'made_until' })
  madeUntil!: string;
}
