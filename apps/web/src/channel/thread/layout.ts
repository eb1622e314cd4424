import { sameAuthor, type Author, type Message, type Note } from '../log/conversation.js';
import type { OutboxEntry } from '../outbox/outbox.js';

/** What stands in a thread, from top to bottom. Keys stay the same when a pending message becomes a stored one. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'unread'; readonly key: string }
  | { readonly kind: 'note'; readonly key: string; readonly note: Note }
  | RepliesRow
  | MessageRow;

/** Replies of one thread, as one line at the time at which they were written: nothing that is said goes by unseen. */
export interface RepliesRow {
  readonly kind: 'replies';
  readonly key: string;
  readonly at: string;
  /** Seq of the message that is replied to; it may not be held. */
  readonly thread: number;
  readonly count: number;
  /** The newest of them. */
  readonly newest: Message;
  /** Whether somebody else wrote one of them. */
  readonly others: boolean;
}

export interface MessageRow {
  readonly kind: 'message';
  readonly key: string;
  readonly author: Author;
  readonly at: string;
  readonly own: boolean;
  /** Begins what one person says in a row: shows who and when. */
  readonly first: boolean;
  /** Ends it: shows the tick. */
  readonly last: boolean;
  /** All replies stand in a line right below, which leads into the thread; a second way there would say the same. */
  readonly answered?: boolean;
  /** Null while it is on its way. */
  readonly message: Message | null;
  /** Null once it is stored. */
  readonly entry: OutboxEntry | null;
}

interface LayoutInput {
  /** Ascending by seq. */
  messages: readonly Message[];
  /** The thread that is laid out; null for the channel itself, where replies are one line. */
  thread: number | null;
  notes: readonly Note[];
  /** Ascending by the time at which they were written. */
  unsent: readonly OutboxEntry[];
  me: Author;
  /** Everything up to here had been read when the channel was opened; null shows no line. */
  readUpTo: number | null;
  /** The calendar day of an instant in the organization's zone. */
  dayOf: (at: string) => string;
}

/** Messages further apart than this get the author's name and the time again. */
const groupWithinMs = 5 * 60_000;

/** Lays messages out as people read them: day breaks, what one person says in a row together, the line where new ones begin. */
export function layOut({ messages, thread, notes, unsent, me, readUpTo, dayOf }: LayoutInput): Row[] {
  const rows: Row[] = [];
  let day = '';
  let divided = readUpTo === null;

  const breakDay = (at: string): void => {
    const its = dayOf(at);
    if (its === day) return;
    day = its;
    rows.push({ kind: 'day', key: `day-${its}`, at });
  };
  const place = (what: Pick<MessageRow, 'key' | 'author' | 'at' | 'message' | 'entry'>): void => {
    const own = sameAuthor(what.author, me);
    breakDay(what.at);
    if (what.message && !own) divide(what.message.seq);
    const before = rows.at(-1);
    const follows = before?.kind === 'message' && goesOn(before, what);
    if (follows) rows[rows.length - 1] = { ...before, last: false };
    rows.push({ kind: 'message', own, first: !follows, last: true, ...what });
  };

  const divide = (seq: number): void => {
    if (divided || seq <= (readUpTo ?? 0)) return;
    divided = true;
    rows.push({ kind: 'unread', key: 'unread' });
  };
  const placeReply = (message: Message, root: number): void => {
    if (message.deleted) return;
    const others = !sameAuthor(message.author, me);
    breakDay(message.at);
    if (others) divide(message.seq);
    const before = rows.at(-1);
    const same = before?.kind === 'replies' && before.thread === root ? before : undefined;
    if (same) rows.pop();
    rows.push({
      kind: 'replies',
      key: same?.key ?? `replies-${message.seq}`,
      at: message.at,
      thread: root,
      count: (same?.count ?? 0) + 1,
      newest: message,
      others: others || (same?.others ?? false),
    });
  };

  const stored = new Set<string | undefined>();
  const pending = [...notes];
  for (const message of messages) {
    while (pending[0] && pending[0].seq < message.seq) note(pending.shift());
    stored.add(message.clientMessageId);
    const { author, at } = message;
    if (message.thread !== undefined && message.thread !== thread) {
      placeReply(message, message.thread);
      continue;
    }
    place({ key: message.clientMessageId ?? String(message.seq), author, at, message, entry: null });
  }
  for (const left of pending) note(left);
  for (const [index, row] of rows.entries()) {
    const after = rows[index + 1];
    if (row.kind === 'message' && after?.kind === 'replies' && hasAllOf(after, row.message))
      rows[index] = { ...row, answered: true };
  }
  for (const entry of unsent) {
    if (stored.has(entry.clientMessageId)) continue;
    const at = new Date(entry.writtenAt).toISOString();
    place({ key: entry.clientMessageId, author: me, at, message: null, entry });
  }
  return rows;

  function note(what: Note | undefined): void {
    if (!what) return;
    breakDay(what.at);
    rows.push({ kind: 'note', key: `note-${what.seq}`, note: what });
  }
}

const hasAllOf = ({ thread, count }: RepliesRow, root: Message | null): boolean =>
  root?.seq === thread && root.replyCount === count;

const goesOn = (before: MessageRow, next: Pick<MessageRow, 'author' | 'at'>): boolean =>
  sameAuthor(before.author, next.author) && Date.parse(next.at) - Date.parse(before.at) <= groupWithinMs;
