import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A breather: on duty or on call, but not asked until then. */
@Entity('coach_pause')
export class CoachPause {
  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('timestamptz')
  until!: Date;
}
