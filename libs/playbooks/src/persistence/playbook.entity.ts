import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { PlaybookStep } from '../domain/playbook.js';

/** Who to call and when, in one situation. */
@Entity('playbook')
@Index('playbook_by_title', ['organizationId', 'title', 'id'])
export class Playbook {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  title!: string;

  /** Whom and when it is for, in a few words. */
  @Column('text', { nullable: true })
  situation!: string | null;

  @Column('jsonb')
  steps!: PlaybookStep[];

  /** Counts the changes; what it said before is in `playbook_version`. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid', { name: 'changed_by' })
  changedBy!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  /** Who last looked whether it still holds; to write it is to have looked. */
  @Column('uuid', { name: 'checked_by' })
  checkedBy!: string;

  @Column('timestamptz', { name: 'checked_at' })
  checkedAt!: Date;

  /** Since then nobody goes by it; null: it is used. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
