import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an agreement said from one change to the next. Only ever added to. */
@Entity('agreement_version')
export class AgreementVersion {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** As it was sent. */
  @Column('jsonb')
  terms!: object;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy!: string | null;
}
