import type { mentionKinds, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A member who was called by a message: by name, on duty at that moment, or with everybody. */
@Entity('channel_mention')
@Index('channel_mention_by_member', ['memberId', 'channelId', 'seq'])
export class ChannelMention {
  @PrimaryColumn('uuid', { name: 'channel_id' })
  channelId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId!: string;

  /** Seq of the edit that called her; null: the message did so from the beginning. */
  @Column('integer', { name: 'edited_in', nullable: true })
  editedIn!: number | null;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  kind!: OneOf<typeof mentionKinds>;
}
