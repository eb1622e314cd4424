import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How a person is reached. The only personal data of a participant in Causeway: it is read by who makes the call, every
 * read is audited, and it is deleted when the calls end.
 */
@Entity('follow_up_contact')
export class FollowUpContact {
  @PrimaryColumn('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** First name, or whatever the person wants to be called. */
  @Column('text', { name: 'addressed_as' })
  addressedAs!: string;

  /** E.164; an extension follows as `;ext=`. */
  @Column('text')
  phone!: string;

  @Column('boolean', { name: 'may_leave_message' })
  mayLeaveMessage!: boolean;

  /** 1 is Monday, 7 is Sunday; null: any day. */
  @Column('integer', { nullable: true })
  weekday!: number | null;

  /** Wall time in the organization's zone, `HH:MM`; null: any time. */
  @Column('text', { nullable: true })
  time!: string | null;

  /** BCP 47. */
  @Column('text', { nullable: true })
  language!: string | null;
}
