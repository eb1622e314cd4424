import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last day of whose calls an organization's people were told, so that each day is told once. */
@Entity('follow_up_morning')
export class FollowUpMorning {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** On the organization's own calendar, `YYYY-MM-DD`. */
  @Column('date')
  day!: string;
}
