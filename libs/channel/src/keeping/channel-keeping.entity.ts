import { Column, Entity, PrimaryColumn } from 'typeorm';

/** For how many days an organization keeps what is said in its channels. */
@Entity('channel_keeping')
export class ChannelKeeping {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('integer', { name: 'message_days', default: 90 })
  messageDays!: number;

  /** Of the thread of a request, after that request has ended. */
  @Column('integer', { name: 'request_days', default: 90 })
  requestDays!: number;
}
