import type { Mention, Named, ShownAttachment } from '../event.dto.js';
import type { MessageView } from '../message-views.dto.js';

export interface MessageRow {
  channel_id: string;
  seq: number;
  at: Date;
  author_id: string | null;
  author_kind: MessageView['author']['kind'];
  author_name: string | null;
  text: string;
  edited_at: Date | null;
  deleted_at: Date | null;
  thread: number | null;
  reply_count: number;
  last_reply_at: Date | null;
  pinned_at: Date | null;
  pinned_by: Named | null;
  reactions: Record<string, string[]>;
  question: MessageView['question'];
  claimed_by: Named | null;
  answer: number | null;
  mentions: Mention[];
  resources: string[];
  attachments: ShownAttachment[];
}

const named = (column: string) =>
  `(SELECT jsonb_build_object('id', id, 'name', display_name) FROM member WHERE id = message.${column}) AS ${column}`;

/** Reads messages as they are now; a condition on `message` follows. */
export const MESSAGES = `SELECT message.channel_id, message.seq, message.at, message.author_id, message.author_kind,
    coalesce(author.display_name, guest.name) AS author_name, message.text, message.edited_at, message.deleted_at,
    message.thread, message.reply_count, message.last_reply_at, message.pinned_at, ${named('pinned_by')}, message.reactions,
    message.question, ${named('claimed_by')}, message.answer, message.mentions, message.resources, message.attachments
  FROM message LEFT JOIN member author ON author.id = message.author_id
  LEFT JOIN channel_guest guest ON message.author_kind = 'guest' AND guest.channel_id = message.channel_id`;

export const showMessage = (row: MessageRow): MessageView => ({
  channelId: row.channel_id,
  seq: row.seq,
  at: row.at.toISOString(),
  author: { id: row.author_id, name: row.author_name ?? '', kind: row.author_kind },
  text: row.text,
  editedAt: row.edited_at?.toISOString() ?? null,
  deletedAt: row.deleted_at?.toISOString() ?? null,
  thread: row.thread,
  replyCount: row.reply_count,
  lastReplyAt: row.last_reply_at?.toISOString() ?? null,
  pinnedAt: row.pinned_at?.toISOString() ?? null,
  pinnedBy: row.pinned_by,
  reactions: Object.entries(row.reactions).map(([emoji, memberIds]) => ({ emoji, memberIds })),
  question: row.question,
  claimedBy: row.claimed_by,
  answer: row.answer,
  mentions: row.mentions,
  resources: row.resources,
  attachments: row.attachments,
});
