import { describe, expect, it } from '@jest/globals';
import { emptyConversation, foldNewer, type Author } from '../log/conversation.js';
import type { ChannelEvent } from '../log/log.js';
import type { OutboxEntry } from '../outbox/outbox.js';
import { layOut, type Row } from './layout.js';

const dana: Author = { id: 'dana', name: 'Dana', kind: 'member' };
const lee: Author = { id: 'lee', name: 'Lee', kind: 'member' };
const start = Date.UTC(2026, 2, 1, 22, 0);

const said = (seq: number, author: Author, minutes: number): ChannelEvent => ({
  channelId: 'c1',
  seq,
  type: 'message.posted',
  at: new Date(start + minutes * 60_000).toISOString(),
  author,
  clientMessageId: `m${seq}`,
  text: `text ${seq}`,
});
const waiting = (id: string, refusal: OutboxEntry['refusal']): OutboxEntry => ({
  clientMessageId: id,
  channelId: 'c1',
  memberId: 'dana',
  text: 'on its way',
  writtenAt: start + 60_000,
  refusal,
});

function rowsOf(events: ChannelEvent[], more: Partial<Parameters<typeof layOut>[0]> = {}): Row[] {
  const { messages, notes } = foldNewer(emptyConversation, events);
  return layOut({
    messages: [...messages.values()],
    thread: null,
    notes: [...notes.values()],
    unsent: [],
    me: dana,
    readUpTo: null,
    dayOf: (at) => at.slice(0, 10),
    ...more,
  });
}
/** `Lee:1` begins a group, `+2` goes on in it, `*` is mine. */
const shape = (rows: Row[]): string =>
  rows
    .map((row) => {
      if (row.kind === 'replies') return `${row.count}→${row.thread}`;
      if (row.kind !== 'message') return row.kind;
      const what = row.message?.seq ?? (row.entry?.refusal ? 'refused' : 'sending');
      return `${row.first ? `${row.author.name}${row.own ? '*' : ''}:` : '+'}${what}${row.last ? '.' : ''}`;
    })
    .join(' ');

describe('layOut', () => {
  it('groups what one person says in a row, and breaks at pauses and days', () => {
    const events = [
      said(1, lee, 0),
      said(2, lee, 4),
      said(3, dana, 5),
      said(4, lee, 6),
      said(5, lee, 20),
      said(6, lee, 125),
    ];
    expect(shape(rowsOf(events))).toBe('day Lee:1 +2. Dana*:3. Lee:4. Lee:5. day Lee:6.');
  });

  it('draws the line before the first message of others that was not read', () => {
    const events = [said(1, lee, 0), said(2, dana, 1), said(4, lee, 2), said(5, lee, 3)];
    expect(shape(rowsOf(events, { readUpTo: 1 }))).toBe('day Lee:1. Dana*:2. unread Lee:4 +5.');
  });

  it('draws no line when only own messages follow', () => {
    expect(shape(rowsOf([said(1, lee, 0), said(2, dana, 1)], { readUpTo: 1 }))).toBe('day Lee:1. Dana*:2.');
  });

  it('shows what is on its way last, and once when the stored one is already here', () => {
    const unsent = [waiting('m1', null), waiting('m2', null), waiting('m3', 'request.invalid')];
    const rows = rowsOf([said(1, dana, 0)], { unsent });
    expect(shape(rows)).toBe('day Dana*:1 +sending +refused.');
    expect(rows.slice(1).map(({ key }) => key)).toEqual(['m1', 'm2', 'm3']);
  });

  it('puts notes where they happened', () => {
    const joined: ChannelEvent = {
      ...said(2, lee, 1),
      type: 'member.joined',
      member: { id: 'a', name: 'Ana' },
    };
    expect(shape(rowsOf([said(1, lee, 0), joined, said(3, lee, 2)]))).toBe('day Lee:1. note Lee:3.');
    expect(shape(rowsOf([said(1, lee, 0), joined]))).toBe('day Lee:1. note');
  });

  it('leads into a thread once where all its replies stand right below its first message', () => {
    const reply = (seq: number, thread: number) => ({ ...said(seq, dana, seq), thread });
    const answered = (events: ChannelEvent[]) =>
      rowsOf(events).map((row) => row.kind === 'message' && row.answered === true);
    expect(answered([said(1, lee, 0), reply(2, 1), reply(3, 1)])).toEqual([false, true, false]);
    // One more came later, further down.
    expect(answered([said(1, lee, 0), reply(2, 1), said(3, lee, 3), reply(4, 1)])).not.toContain(true);
  });

  it('says replies of a thread in one line, and in the thread itself as messages', () => {
    const reply = (seq: number, author: Author, thread: number) => ({ ...said(seq, author, seq), thread });
    const events = [
      said(1, lee, 0),
      reply(2, dana, 1),
      reply(3, lee, 1),
      said(4, lee, 4),
      reply(5, lee, 1),
      reply(6, lee, 4),
    ];
    expect(shape(rowsOf(events))).toBe('day Lee:1. 2→1 Lee:4. 1→1 1→4');
    expect(shape(rowsOf(events, { readUpTo: 2 }))).toBe('day Lee:1. 1→1 unread 1→1 Lee:4. 1→1 1→4');
    expect(shape(rowsOf([...events.slice(0, 3), ...events.slice(4, 5)], { thread: 1 }))).toBe(
      'day Lee:1. Dana*:2. Lee:3 +5.',
    );
  });
});
