import type { channelEventTypes, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that happened in a channel. Everything is an event with a seq, so whoever was away misses nothing. */
@Entity('channel_event')
@Index('channel_event_once', ['authorId', 'clientMessageId'], {
  unique: true,
  where: '(client_message_id IS NOT NULL)',
})
export class ChannelEventRow {
  @PrimaryColumn('uuid', { name: 'channel_id' })
  channelId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  type!: OneOf<typeof channelEventTypes>;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'author_id' })
  authorId!: string;

  /** Made by the author's device; the same one never makes two events. */
  @Column('uuid', { name: 'client_message_id', nullable: true })
  clientMessageId!: string | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('integer', { name: 'read_up_to', nullable: true })
  readUpTo!: number | null;
}
