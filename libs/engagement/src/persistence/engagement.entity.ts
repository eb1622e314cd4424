import type { followUpAnswers, OneOf } from '@causeway/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What happened between coach and person, beside the assignment's outcome. */
@Entity('engagement')
export class Engagement {
  @PrimaryColumn('uuid', { name: 'assignment_id' })
  assignmentId!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('boolean', { name: 'naloxone_given' })
  naloxoneGiven!: boolean;

  /** The coach showed how naloxone is used. */
  @Column('boolean', { name: 'naloxone_trained' })
  naloxoneTrained!: boolean;

  /** Whether the person wants to be called; null when it did not come up. */
  @Column('text', { name: 'follow_up', nullable: true })
  followUp!: OneOf<typeof followUpAnswers> | null;
}
