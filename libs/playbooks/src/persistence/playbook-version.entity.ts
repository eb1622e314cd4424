import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlaybookStep } from '../domain/playbook.js';

/** What a playbook said, from `changed_at` on. */
@Entity('playbook_version')
export class PlaybookVersion {
  @PrimaryColumn('uuid', { name: 'playbook_id' })
  playbookId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  situation!: string | null;

  @Column('jsonb')
  steps!: PlaybookStep[];

  @Column('uuid', { name: 'changed_by' })
  changedBy!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
