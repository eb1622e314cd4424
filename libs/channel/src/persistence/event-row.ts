import type { ChannelEvent, Mention, ShownAttachment } from '../event.dto.js';

/** A row of the log, as {@link EVENTS} reads it. */
export interface EventRow {
  channel_id: string;
  seq: number;
  type: ChannelEvent['type'];
  at: Date;
  author_id: string | null;
  author_kind: ChannelEvent['author']['kind'];
  author_name: string | null;
  client_message_id: string | null;
  text: string | null;
  target: number | null;
  thread: number | null;
  read_up_to: number | null;
  emoji: string | null;
  question: boolean | null;
  mentions: Mention[] | null;
  resources: string[] | null;
  attachments: ShownAttachment[] | null;
  member_id: string | null;
  member_name: string | null;
  answer: number | null;
}

/** What was deleted since is blank for everybody, also for who fetches the log from its beginning. */
const unlessDeleted = (column: string) =>
  `CASE WHEN message.deleted_at IS NULL AND message.purged_at IS NULL THEN event.${column} END`;

/** Reads the log; a condition on `event` follows. */
export const EVENTS = `SELECT event.channel_id, event.seq, event.type, event.at, event.author_id, event.author_kind,
    coalesce(author.display_name, guest.name) AS author_name, event.client_message_id, ${unlessDeleted('text')} AS text,
    event.target, event.thread, event.read_up_to, event.emoji, event.question, ${unlessDeleted('mentions')} AS mentions,
    ${unlessDeleted('resources')} AS resources, ${unlessDeleted('attachments')} AS attachments,
    event.member_id, joined.display_name AS member_name, event.answer
  FROM channel_event event
  LEFT JOIN message ON message.channel_id = event.channel_id
    AND message.seq = CASE WHEN event.type = 'message.edited' THEN event.target ELSE event.seq END
  LEFT JOIN member author ON author.id = event.author_id
  LEFT JOIN member joined ON joined.id = event.member_id
  LEFT JOIN channel_guest guest ON event.author_kind = 'guest' AND guest.channel_id = event.channel_id`;

/** An event as it goes over the wire: without what does not apply. */
export function showEvent(row: EventRow): ChannelEvent {
  const details = {
    clientMessageId: row.client_message_id,
    text: row.text,
    target: row.target,
    thread: row.thread,
    readUpTo: row.read_up_to,
    emoji: row.emoji,
    question: row.question,
    mentions: row.mentions,
    resources: row.resources,
    attachments: row.attachments,
    member: row.member_id === null ? null : { id: row.member_id, name: row.member_name ?? '' },
    answer: row.answer,
  };
  return {
    channelId: row.channel_id,
    seq: row.seq,
    type: row.type,
    at: row.at.toISOString(),
    author: { id: row.author_id, name: row.author_name ?? '', kind: row.author_kind },
    ...(Object.fromEntries(
      Object.entries(details).filter(([, value]) => value !== null),
    ) as Partial<ChannelEvent>),
  };
}
