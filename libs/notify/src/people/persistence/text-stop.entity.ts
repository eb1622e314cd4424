import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number that is sent nothing more: its holder answered STOP. */
@Entity('text_stop')
export class TextStop {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** With the organization's secret. */
  @PrimaryColumn('bytea', { name: 'number_hash' })
  numberHash!: Buffer;

  @Column('timestamptz', { name: 'stopped_at' })
  stoppedAt!: Date;
}
