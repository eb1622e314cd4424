import { describe, expect, it } from '@jest/globals';
import type { ChannelView } from './channel-sync.js';
import { emptyConversation, foldNewer } from './conversation.js';
import { keepable, withoutPurged } from './kept.js';
import { emptyLog, openAt, type ChannelEvent } from './log.js';

const dana = { id: 'dana', name: 'Dana', kind: 'member' as const };
const event = (seq: number, more: Partial<ChannelEvent> = {}): ChannelEvent => ({
  channelId: 'c1',
  seq,
  type: 'message.posted',
  at: new Date(seq).toISOString(),
  author: dana,
  text: `text ${seq}`,
  ...more,
});
const view = (events: ChannelEvent[]): ChannelView => ({
  log: openAt(emptyLog, events, events.length),
  conversation: foldNewer(emptyConversation, events),
  aside: new Map(),
  far: null,
  going: null,
  opening: 'no',
  older: 'idle',
  error: null,
});

describe('what a device keeps', () => {
  it('is the newest messages, without a hole', () => {
    const kept = keepable(view(Array.from({ length: 400 }, (_, index) => event(index + 1))));
    expect(kept).toHaveLength(300);
    expect(kept[0]?.seq).toBe(101);
    expect(kept.at(-1)?.seq).toBe(400);
  });

  it('is bounded where people mostly read', () => {
    const reads = Array.from({ length: 3_000 }, (_, index) =>
      event(index + 2, { type: 'read', readUpTo: 1 }),
    );
    expect(keepable(view([event(1), ...reads]))).toHaveLength(2_000);
  });

  it('holds nothing of what is past its time', () => {
    const kept = keepable(
      view([
        event(1, { text: 'Room 12 John' }),
        event(2, { type: 'message.edited', target: 1, text: 'John in 12' }),
        event(3, { text: 'Case K7-42' }),
        event(4, { type: 'messages.purged', readUpTo: 2 }),
      ]),
    );
    expect(JSON.stringify(kept)).not.toContain('John');
    expect(kept[2]).toMatchObject({ text: 'Case K7-42' });
  });

  it('loses the words of what was purged in a channel that nobody opens', () => {
    const before = [
      event(1, { text: 'Room 12 John' }),
      event(2, { type: 'message.edited', target: 1, text: 'John in 12' }),
      event(3, { type: 'read', text: undefined, readUpTo: 2 }),
      event(4, { text: 'Case K7-42' }),
    ];
    const after = withoutPurged(before, 2);
    expect(JSON.stringify(after)).not.toContain('John');
    expect(after.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(after.slice(2)).toEqual(before.slice(2));
  });

  it('holds nothing of what was deleted, not even its earlier words', () => {
    const kept = keepable(
      view([
        event(1, { text: 'Room 12 John' }),
        event(2, { type: 'message.edited', target: 1, text: 'John in 12' }),
        event(3, { type: 'message.deleted', target: 1 }),
        event(4, { text: 'Case K7-42' }),
      ]),
    );
    expect(kept.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(JSON.stringify(kept)).not.toContain('John');
    expect(kept[3]?.text).toBe('Case K7-42');
  });
});
