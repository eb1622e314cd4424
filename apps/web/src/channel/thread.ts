import type { ChannelEvent } from './log.js';
import type { OutboxEntry } from './outbox.js';

/** One message as it is shown. */
export interface Message {
  /** Stays the same when a pending message becomes a stored one, so its row is not built anew. */
  key: string;
  /** Null until stored. */
  seq: number | null;
  text: string;
  at: string;
  state: 'stored' | 'sending' | 'refused';
}

export type Row =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string }
  | {
      kind: 'group';
      key: string;
      author: ChannelEvent['author'];
      own: boolean;
      messages: Message[];
    };

export interface ThreadInput {
  events: readonly ChannelEvent[];
  outbox: readonly OutboxEntry[];
  me: ChannelEvent['author'];
  /** Everything up to here had been read when the channel was opened; null shows no divider. */
  readUpTo: number | null;
  /** The calendar day of an instant in the organization's zone. */
  dayOf: (at: string) => string;
}

/** Messages further apart than this get the author's name and the time again. */
const groupWithinMs = 5 * 60_000;

/** Lays a channel out as people read it: day breaks, consecutive messages of one person together, the line where new ones begin. */
export function layOutThread({ events, outbox, me, readUpTo, dayOf }: ThreadInput): Row[] {
  const rows: Row[] = [];
  let day = '';
  let divided = readUpTo === null;

  const place = (message: Message, author: ChannelEvent['author']): void => {
    const own = author.id === me.id;
    const messageDay = dayOf(message.at);
    if (messageDay !== day) {
      day = messageDay;
      rows.push({ kind: 'day', key: `day-${messageDay}`, at: message.at });
    }
    if (!divided && !own && message.seq !== null && message.seq > (readUpTo ?? 0)) {
      divided = true;
      rows.push({ kind: 'unread', key: 'unread' });
    }
    const open = rows.at(-1);
    const previous = open?.kind === 'group' ? open.messages.at(-1) : undefined;
    if (
      open?.kind === 'group' &&
      previous &&
      open.author.id === author.id &&
      Date.parse(message.at) - Date.parse(previous.at) <= groupWithinMs
    ) {
      open.messages.push(message);
    } else {
      rows.push({ kind: 'group', key: `group-${message.key}`, author, own, messages: [message] });
    }
  };

  const stored = new Set<string>();
  for (const event of events) {
    if (event.type !== 'message.posted') continue;
    if (event.clientMessageId) stored.add(event.clientMessageId);
    place(
      {
        key: event.clientMessageId ?? String(event.seq),
        seq: event.seq,
        text: event.text ?? '',
        at: event.at,
        state: 'stored',
      },
      event.author,
    );
  }
  for (const entry of outbox) {
    if (stored.has(entry.clientMessageId)) continue;
    place(
      {
        key: entry.clientMessageId,
        seq: null,
        text: entry.text,
        at: new Date(entry.writtenAt).toISOString(),
        state: entry.refusal === null ? 'sending' : 'refused',
      },
      me,
    );
  }
  return rows;
}

/** How many others have read up to a message, from the read events that follow it. */
export function seenBy(events: readonly ChannelEvent[], seq: number, meId: string): number {
  const readers = new Set<string>();
  for (const event of events) {
    if (event.seq <= seq || event.author.id === null || event.author.id === meId) continue;
    // Whoever wrote afterwards had the channel open.
    if (event.type === 'message.posted' || (event.readUpTo ?? 0) >= seq) {
      readers.add(event.author.id);
    }
  }
  return readers.size;
}
