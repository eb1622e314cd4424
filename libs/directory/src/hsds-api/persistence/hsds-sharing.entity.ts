import type { hsdsModes, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who may read an organization's directory as HSDS, and under which name it is found. */
@Entity('hsds_sharing')
@Index('hsds_sharing_slug', ['slug'], { unique: true })
export class HsdsSharing {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text', { default: 'off' })
  mode!: OneOf<typeof hsdsModes>;

  /** In the address: `/hsds/<slug>`. */
  @Column('text')
  slug!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
