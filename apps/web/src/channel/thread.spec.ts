import { describe, it, expect } from '@jest/globals';
import type { ChannelEvent } from './log.js';
import { layOutThread, seenBy, type Row } from './thread.js';

type Author = ChannelEvent['author'];
const dana: Author = { id: 'dana', name: 'Dana', kind: 'member' };
const lee: Author = { id: 'lee', name: 'Lee', kind: 'member' };
const start = Date.UTC(2026, 2, 1, 22, 0);

function said(seq: number, author: Author, minutes: number): ChannelEvent {
  return {
    channelId: 'c1',
    seq,
    type: 'message.posted',
    at: new Date(start + minutes * 60_000).toISOString(),
    author,
    clientMessageId: `m${seq}`,
    text: `text ${seq}`,
  };
}
const read = (seq: number, author: Author, readUpTo: number): ChannelEvent => ({
  channelId: 'c1',
  seq,
  type: 'read',
  at: new Date(start).toISOString(),
  author,
  readUpTo,
});
const dayOf = (at: string): string => at.slice(0, 10);
const shape = (rows: Row[]): string[] =>
  rows.map((row) =>
    row.kind === 'group'
      ? `${row.author.name}${row.own ? '*' : ''}:${row.messages.map((each) => each.seq ?? each.state).join(',')}`
      : row.kind,
  );

describe('layOutThread', () => {
  it('groups what one person says in a row, and breaks at pauses and days', () => {
    const events = [
      said(1, lee, 0),
      said(2, lee, 4),
      said(3, dana, 5),
      said(4, lee, 6),
      said(5, lee, 20),
      said(6, lee, 125),
    ];
    const rows = layOutThread({ events, outbox: [], me: dana, readUpTo: null, dayOf });
    expect(shape(rows)).toEqual(['day', 'Lee:1,2', 'Dana*:3', 'Lee:4', 'Lee:5', 'day', 'Lee:6']);
  });

  it('draws the line before the first message of others that was not read', () => {
    const events = [said(1, lee, 0), said(2, dana, 1), read(3, lee, 2), said(4, lee, 2), said(5, lee, 3)];
    const rows = layOutThread({ events, outbox: [], me: dana, readUpTo: 1, dayOf });
    expect(shape(rows)).toEqual(['day', 'Lee:1', 'Dana*:2', 'unread', 'Lee:4,5']);
  });

  it('draws no line when only own messages follow', () => {
    const rows = layOutThread({
      events: [said(1, lee, 0), said(2, dana, 1)],
      outbox: [],
      me: dana,
      readUpTo: 1,
      dayOf,
    });
    expect(shape(rows)).toEqual(['day', 'Lee:1', 'Dana*:2']);
  });

  it('shows what is on its way last, and once when the stored one is already here', () => {
    const pending = (id: string, refusal: 'request.invalid' | null) => ({
      clientMessageId: id,
      channelId: 'c1',
      memberId: 'dana',
      text: 'on its way',
      writtenAt: start + 60_000,
      refusal,
    });
    const rows = layOutThread({
      events: [said(1, dana, 0)],
      outbox: [pending('m1', null), pending('m2', null), pending('m3', 'request.invalid')],
      me: dana,
      readUpTo: null,
      dayOf,
    });
    expect(shape(rows)).toEqual(['day', 'Dana*:1,sending,refused']);
    const group = rows[1];
    expect(group?.kind === 'group' && group.messages.map((each) => each.key)).toEqual(['m1', 'm2', 'm3']);
  });
});

describe('seenBy', () => {
  it('counts each other member once', () => {
    const events = [said(1, dana, 0), read(2, lee, 1), read(3, lee, 1), read(4, dana, 1)];
    expect(seenBy(events, 1, 'dana')).toBe(1);
    expect(seenBy([said(1, dana, 0), said(2, lee, 1)], 1, 'dana')).toBe(1);
    expect(seenBy([said(3, dana, 0), read(4, lee, 2)], 3, 'dana')).toBe(0);
  });
});
