import { describe, it, expect } from '@jest/globals';
import { countEvent, isBehind, type ChannelItem } from './channel-list.js';
import type { ChannelEvent } from './log.js';

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

describe('countEvent', () => {
  it('counts messages of others only, and each once', () => {
    const once = countEvent([item], event({}), 'dana') ?? [];
    expect(once).toMatchObject([{ headSeq: 6, unread: 2 }]);
    expect(countEvent(once, event({}), 'dana')).toBe(once);
    expect(
      countEvent([item], event({ author: { id: 'dana', name: 'Dana', kind: 'member' } }), 'dana'),
    ).toMatchObject([{ headSeq: 6, unread: 1 }]);
    expect(countEvent([item], read('lee', 5), 'dana')).toMatchObject([{ headSeq: 6, unread: 1 }]);
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
