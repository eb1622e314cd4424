import type { authorKinds, OneOf, questionStates } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Mention, ShownAttachment } from '../event.dto.js';

/** A message as it is now. Written with the log's event, in its transaction; lists, threads and search read it. */
@Entity('message')
@Index('message_to_purge', ['organizationId', 'at'], { where: '(purged_at IS NULL)' })
@Index('message_to_erase', ['organizationId', 'at'], {
  where: '((erased_at IS NULL) AND ((deleted_at IS NOT NULL) OR (purged_at IS NOT NULL)))',
})
@Index('message_by_thread', ['channelId', 'thread', 'seq'], { where: '(thread IS NOT NULL)' })
@Index('message_pinned', ['channelId', 'pinnedAt'], { where: '(pinned_at IS NOT NULL)' })
@Index('message_by_time', ['organizationId', 'at', 'channelId', 'seq'])
@Index('message_search', { synchronize: false })
@Index('message_questions_due', ['questionDueAt'], { where: '(question_due_at IS NOT NULL)' })
@Index('message_questions', ['organizationId', 'at'], { where: '(question IS NOT NULL)' })
export class Message {
  @PrimaryColumn('uuid', { name: 'channel_id' })
  channelId!: string;

  /** Of the event that posted it. */
  @PrimaryColumn('integer')
  seq!: number;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId!: string | null;

  @Column('text', { name: 'author_kind', default: 'member' })
  authorKind!: OneOf<typeof authorKinds>;

  @Column('timestamptz')
  at!: Date;

  /** Empty when it was deleted. */
  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column('uuid', { name: 'deleted_by', nullable: true })
  deletedBy!: string | null;

  /** When the organization's schedule took it away. */
  @Column('timestamptz', { name: 'purged_at', nullable: true })
  purgedAt!: Date | null;

  /** When what it said was taken out of the log; not while a legal hold keeps it. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;

  /** Seq of the message that this one replies to. */
  @Column('integer', { nullable: true })
  thread!: number | null;

  @Column('integer', { name: 'reply_count', default: 0 })
  replyCount!: number;

  @Column('timestamptz', { name: 'last_reply_at', nullable: true })
  lastReplyAt!: Date | null;

  @Column('timestamptz', { name: 'pinned_at', nullable: true })
  pinnedAt!: Date | null;

  @Column('uuid', { name: 'pinned_by', nullable: true })
  pinnedBy!: string | null;

  /** Emoji → ids of the members who gave it, the first one first. */
  @Column('jsonb', { default: {} })
  reactions!: Record<string, string[]>;

  /** How far the question has come; null when it asks nothing. */
  @Column('text', { nullable: true })
  question!: OneOf<typeof questionStates> | null;

  /** When a question is put to more people, unless somebody speaks. */
  @Column('timestamptz', { name: 'question_due_at', nullable: true })
  questionDueAt!: Date | null;

  /** How often a question was put to more people. */
  @Column('integer', { name: 'question_rounds', default: 0 })
  questionRounds!: number;

  @Column('uuid', { name: 'claimed_by', nullable: true })
  claimedBy!: string | null;

  /** Seq of the message that answers the question. */
  @Column('integer', { nullable: true })
  answer!: number | null;

  @Column('jsonb', { default: [] })
  mentions!: Mention[];

  @Column('uuid', { array: true, default: () => "'{}'" })
  resources!: string[];

  @Column('jsonb', { default: [] })
  attachments!: ShownAttachment[];

  /** Its words, kept by a trigger. */
  @Column('tsvector', { nullable: true, select: false })
  search!: string | null;
}
