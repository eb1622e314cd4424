import type { authorKinds, channelEventTypes, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Mention, ShownAttachment } from '../event.dto.js';

/** Something that happened in a channel. Everything is an event with a seq, so whoever was away misses nothing. */
@Entity('channel_event')
@Index('channel_event_once', ['authorId', 'clientMessageId'], {
  unique: true,
  where: '(client_message_id IS NOT NULL)',
})
@Index('channel_event_once_by_guest', ['channelId', 'clientMessageId'], {
  unique: true,
  where: '((author_id IS NULL) AND (client_message_id IS NOT NULL))',
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

  /** null: a guest, or Causeway itself. */
  @Column('uuid', { name: 'author_id', nullable: true })
  authorId!: string | null;

  /** Made by the author's device; the same one never makes two events. */
  @Column('uuid', { name: 'client_message_id', nullable: true })
  clientMessageId!: string | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('integer', { name: 'read_up_to', nullable: true })
  readUpTo!: number | null;

  @Column('text', { name: 'author_kind', default: 'member' })
  authorKind!: OneOf<typeof authorKinds>;

  /** Seq of the message that it is about. */
  @Column('integer', { nullable: true })
  target!: number | null;

  /** Seq of the message that this one replies to. */
  @Column('integer', { nullable: true })
  thread!: number | null;

  @Column('text', { nullable: true })
  emoji!: string | null;

  @Column('boolean', { nullable: true })
  question!: boolean | null;

  @Column('jsonb', { nullable: true })
  mentions!: Mention[] | null;

  @Column('uuid', { array: true, nullable: true })
  resources!: string[] | null;

  @Column('jsonb', { nullable: true })
  attachments!: ShownAttachment[] | null;

  /** Who joined or left. */
  @Column('uuid', { name: 'member_id', nullable: true })
  memberId!: string | null;

  /** Seq of the message that answers the question. */
  @Column('integer', { nullable: true })
  answer!: number | null;
}
