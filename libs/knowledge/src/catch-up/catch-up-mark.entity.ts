import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to when a member says that she has seen what changed. */
@Entity('catch_up_mark')
export class CatchUpMark {
  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;
}
