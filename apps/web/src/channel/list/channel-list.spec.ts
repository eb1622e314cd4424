import { describe, it, expect } from '@jest/globals';
import { countEvents, countsOnBadge, grouped, isBehind, type ChannelItem } from './channel-list.js';
import type { ChannelEvent } from '../log/log.js';

const item: ChannelItem = {
  id: 'c1',
  name: 'Team',
  kind: 'team',
  headSeq: 5,
  lastReadSeq: 4,
  unread: 1,
  memberCount: 3,
  purpose: null,
  open: true,
  archivedAt: null,
  requestId: null,
  fromSeq: 1,
  purgedUpTo: 0,
  mentions: 0,
  people: [],
  notify: 'mentions',
  mutedUntil: null,
  lastMessage: null,
  guest: null,
  mayManage: false,
};
const event = (change: Partial<ChannelEvent>): ChannelEvent => ({
  channelId: 'c1',
  seq: 6,
  type: 'message.posted',
  at: '2026-01-01T00:00:00Z',
  author: { id: 'lee', name: 'Lee', kind: 'member' },
  clientMessageId: 'm',
  text: 'text',
  ...change,
});
const read = (memberId: string, readUpTo: number): ChannelEvent =>
  event({ type: 'read', readUpTo, author: { id: memberId, name: memberId, kind: 'member' } });

const countEvent = (items: ChannelItem[], one: ChannelEvent, meId: string) => countEvents(items, [one], meId);

describe('countEvents', () => {
  it('counts messages of others only, and each once', () => {
    const once = countEvent([item], event({}), 'dana') ?? [];
    expect(once).toMatchObject([{ headSeq: 6, unread: 2 }]);
    expect(countEvent(once, event({}), 'dana')).toBe(once);
    expect(
      countEvent([item], event({ author: { id: 'dana', name: 'Dana', kind: 'member' } }), 'dana'),
    ).toMatchObject([{ headSeq: 6, unread: 1 }]);
    expect(countEvent([item], read('lee', 5), 'dana')).toMatchObject([{ headSeq: 6, unread: 1 }]);
  });

  it('counts those that call me, and shows the newest in the list', () => {
    const called = event({ mentions: [{ kind: 'member', id: 'dana' }] });
    expect(countEvent([item], called, 'dana')).toMatchObject([
      { unread: 2, mentions: 1, lastMessage: { seq: 6, text: 'text' } },
    ]);
    const all = event({ mentions: [{ kind: 'team' }] });
    expect(countEvents([item], [all, event({ seq: 7 })], 'dana')).toMatchObject([{ unread: 3, mentions: 1 }]);
    expect(countEvent([item], called, 'ana')).toMatchObject([{ mentions: 0 }]);
  });

  it('asks the server who is on duty, and what became of the channel', () => {
    expect(countEvent([item], event({ mentions: [{ kind: 'onduty' }] }), 'dana')).toBeNull();
    expect(countEvent([item], event({ type: 'channel.changed' }), 'dana')).toBeNull();
    expect(countEvents([item], [event({ type: 'member.left' }), event({ seq: 7 })], 'dana')).toBeNull();
  });

  it('asks the server after a hole, for an unknown channel, and when read elsewhere', () => {
    expect(countEvent([item], event({ seq: 8 }), 'dana')).toBeNull();
    expect(countEvent([item], event({ channelId: 'new' }), 'dana')).toBeNull();
    expect(countEvent([item], read('dana', 5), 'dana')).toBeNull();
    expect(countEvent([item], read('dana', 4), 'dana')).toMatchObject([{ headSeq: 6 }]);
  });
});

describe('isBehind', () => {
  it('compares with the beat', () => {
    expect(isBehind([item], { c1: 5, other: 99 })).toBe(false);
    expect(isBehind([item], { c1: 6 })).toBe(true);
  });
});

describe('the list', () => {
  const named = (name: string, more: Partial<ChannelItem> = {}): ChannelItem => ({
    ...item,
    id: name,
    name,
    kind: 'topic',
    ...more,
  });
  const wrote = (at: string): Pick<ChannelItem, 'lastMessage'> => ({
    lastMessage: { seq: 1, at, text: 'hello', author: { id: 'lee', name: 'Lee', kind: 'member' } },
  });

  it('stands in groups, the team first, and who was written to last before the others', () => {
    const items = [
      named('Zebra'),
      named('Ana', { kind: 'direct', ...wrote('2026-01-02T00:00:00Z') }),
      named('Tom', { kind: 'direct', ...wrote('2026-01-03T00:00:00Z') }),
      named('K7-42', { kind: 'request' }),
      named('Everybody', { kind: 'team' }),
      named('Berks'),
    ];
    expect(grouped(items).map(([group, of]) => [group, of.map(({ name }) => name)])).toEqual([
      ['channels', ['Everybody', 'Berks', 'Zebra']],
      ['requests', ['K7-42']],
      ['direct', ['Tom', 'Ana']],
    ]);
  });

  it('counts of a muted channel only what calls its reader', () => {
    const muted = named('Berks', { unread: 7, mentions: 1, mutedUntil: '2026-01-02T00:00:00Z' });
    expect(countsOnBadge(muted, Date.parse('2026-01-01T00:00:00Z'))).toBe(1);
    expect(countsOnBadge(muted, Date.parse('2026-01-03T00:00:00Z'))).toBe(7);
    expect(countsOnBadge({ ...muted, notify: 'none', mutedUntil: null })).toBe(1);
  });
});
