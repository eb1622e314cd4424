import type { channelKinds, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * A conversation. A `team` channel is everybody's, a `request`'s thread belongs to who dispatches and to its coach, the
 * others have members.
 */
@Entity('channel')
@Index('channel_by_organization', ['organizationId'])
@Index('channel_by_request', ['requestId'], { unique: true })
@Index('channel_by_people', ['organizationId', 'peopleKey'], { unique: true })
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

  /** The organization's schedule took away what was said up to this seq; 0: nothing. */
  @Column('integer', { name: 'purged_up_to', default: 0 })
  purgedUpTo!: number;

  @Column('text', { nullable: true })
  purpose!: string | null;

  /** Of a topic: everybody of the team may join. */
  @Column('boolean', { default: true })
  open!: boolean;

  /** Since when nobody writes in it any more. */
  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt!: Date | null;

  @Column('uuid', { name: 'request_id', nullable: true })
  requestId!: string | null;

  /** Of a direct conversation: who is in it, so that the same people always get the same one. */
  @Column('text', { name: 'people_key', nullable: true })
  peopleKey!: string | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
