import type { channelKinds, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A conversation of the team. A `team` channel is everybody's; the others have members. */
@Entity('channel')
@Index('channel_by_organization', ['organizationId'])
export class Channel {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  kind!: OneOf<typeof channelKinds>;

  @Column('text')
  name!: string;

  /** Seq of the newest event. Raised in the transaction that stores the event, so the sequence has no gap. */
  @Column('integer', { name: 'head_seq', default: 0 })
  headSeq!: number;
}
