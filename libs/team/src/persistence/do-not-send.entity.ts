import type { doNotSendReasons, OneOf } from '@causeway/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** This coach is never sent to this facility: somebody has a conflict there, or knows the people too well. */
@Entity('do_not_send')
export class DoNotSend {
  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId!: string;

  @PrimaryColumn('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  reason!: OneOf<typeof doNotSendReasons>;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;
}
