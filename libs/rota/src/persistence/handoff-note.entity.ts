import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What a coach leaves for the next one. Case numbers, never names. */
@Entity('handoff_note')
@Index('handoff_note_by_time', ['organizationId', 'createdAt'])
export class HandoffNote {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'shift_id' })
  shiftId!: string;

  @Column('uuid', { name: 'author_id' })
  authorId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
