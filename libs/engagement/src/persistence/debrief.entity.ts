import type { debriefStatuses, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A coach would like to talk to somebody. Nothing is stored of why, or of what was said. */
@Entity('debrief')
@Index('debrief_by_time', ['organizationId', 'askedAt', 'id'])
@Index('debrief_open', ['coachId'], {
  unique: true,
  where: "(status = ANY (ARRAY['open'::text, 'taken'::text]))",
})
export class Debrief {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'coach_id' })
  coachId!: string;

  @Column('text', { default: 'open' })
  status!: OneOf<typeof debriefStatuses>;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('uuid', { name: 'taken_by', nullable: true })
  takenBy!: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
