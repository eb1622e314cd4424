import { describe, expect, it } from '@jest/globals';
import { ChannelSync, type FetchEvents, type HistoryStore } from './channel-sync.js';
import { emptyConversation, foldNewer } from './conversation.js';
import { learnAt, shownOf, type FetchMessages } from './far.js';
import type { ChannelEvent } from './log.js';

const lee = { id: 'lee', name: 'Lee', kind: 'member' as const };
const event = (seq: number, more: Partial<ChannelEvent> = {}): ChannelEvent => ({
  channelId: 'c1',
  seq,
  type: 'message.posted',
  at: new Date(seq * 60_000).toISOString(),
  author: lee,
  text: `text ${seq}`,
  ...more,
});
const upTo = (n: number, from = 1) => Array.from({ length: n - from + 1 }, (_, i) => i + from);

/** A channel of many messages on the server, of which those up to a seq may have been purged. */
function channel(count: number, { purgedUpTo = 0 } = {}) {
  const events = upTo(count).map((seq) => event(seq));
  const server = { events, cut: false, asked: [] as string[], meanwhile: () => undefined as void };
  const fetchEvents: FetchEvents = (_, { after, before = Infinity, limit }) => {
    const known = events.filter(({ seq }) => seq > (after ?? 0) && seq < before);
    return Promise.resolve({
      items: after === undefined ? known.slice(-limit) : known.slice(0, limit),
      headSeq: events.length,
    });
  };
  const fetchMessages: FetchMessages = async (_, { limit, ...range }) => {
    server.asked.push(JSON.stringify(range));
    if (server.cut) throw new Error('unreachable');
    const all = [...foldNewer(emptyConversation, events).messages.values()].filter(
      ({ seq }) => seq > purgedUpTo,
    );
    const headSeq = events.length;
    const [to, from, most] =
      'around' in range
        ? [range.around + 1, range.around, limit / 2]
        : 'before' in range
          ? [range.before, Infinity, limit]
          : [0, range.after, limit];
    const before = all.filter(({ seq }) => seq < to);
    const after = all.filter(({ seq }) => seq > from);
    const items = [...before.slice(-most), ...after.slice(0, most)];
    await Promise.resolve();
    server.meanwhile();
    return {
      items,
      headSeq,
      olderBefore: before.length > most ? (items[0]?.seq ?? null) : null,
      newerAfter: after.length > most ? (items.at(-1)?.seq ?? null) : null,
    };
  };
  const kept: number[][] = [];
  const history: HistoryStore = {
    load: () => Promise.resolve(undefined),
    keep: (_, { log }) => void kept.push(log.events.map(({ seq }) => seq)),
    forget: () => undefined,
  };
  const sync = new ChannelSync({ fetchEvents, fetchMessages, history, gapPatienceMs: 1 });
  const shown = () => shownOf(sync.view('c1'));
  const seqs = () => [...shown().messages.keys()].sort((a, b) => a - b);
  return { server, sync, kept, shown, seqs, far: () => sync.view('c1').far };
}

describe('a message far back', () => {
  it('is shown with what stands around it, in one step, and nothing of that is kept on the device', async () => {
    const { server, sync, kept, shown, seqs, far } = channel(2_000);
    await sync.open('c1');
    await sync.far.go('c1', 300);
    expect(server.asked).toEqual(['{"around":300}']);
    expect(seqs()).toEqual(upTo(350, 251));
    expect(shown()).toMatchObject({ first: 251, live: false });
    expect(far()).toMatchObject({ asked: 300, aim: 300 });
    expect(sync.view('c1').going).toBeNull();
    sync.receive([(server.events[2_000] = event(2_001))]);
    expect(seqs()).toEqual(upTo(350, 251));
    expect(kept.at(-1)).toEqual(upTo(2_001, 1_801));
  });

  it('is read on from in both directions, until it joins the newest messages', async () => {
    const { server, sync, shown, seqs, kept } = channel(600);
    await sync.open('c1');
    await sync.far.go('c1', 120);
    await sync.far.older('c1');
    expect(seqs()).toEqual(upTo(170));
    await sync.far.older('c1');
    for (const end of [270, 370]) {
      await Promise.all([sync.far.newer('c1'), sync.far.newer('c1')]);
      expect(shown().live).toBe(false);
      expect(seqs()).toEqual(upTo(end));
    }
    await sync.far.newer('c1');
    expect(shown()).toMatchObject({ first: 1, live: true });
    expect(seqs()).toEqual(upTo(600));
    const asked = server.asked.length;
    await sync.far.newer('c1');
    expect(server.asked).toHaveLength(asked);
    sync.receive([event(601)]);
    expect(seqs()).toEqual(upTo(601));
    expect(kept.at(-1)).toEqual(upTo(601, 401));
  });

  it('is left for the newest messages', async () => {
    const { sync, seqs, shown } = channel(600);
    await sync.open('c1');
    await sync.far.go('c1', 120);
    sync.far.leave('c1');
    expect(seqs()).toEqual(upTo(600, 401));
    expect(shown().live).toBe(true);
  });

  it('changes with what happens to it, also while it is fetched', async () => {
    const { server, sync, shown } = channel(600);
    await sync.open('c1');
    const happens = (more: Partial<ChannelEvent>) => {
      const next = event(server.events.length + 1, more);
      server.events.push(next);
      sync.receive([next]);
    };
    server.meanwhile = () => {
      server.meanwhile = () => undefined;
      happens({ type: 'message.edited', target: 119, text: 'corrected' });
    };
    await sync.far.go('c1', 120);
    happens({ type: 'reaction.added', target: 121, emoji: '👍' });
    happens({ text: 'a reply', thread: 122 });
    const { messages } = shown();
    expect(messages.get(119)?.text).toBe('corrected');
    expect(messages.get(121)?.reactions).toHaveLength(1);
    expect(messages.get(122)?.replyCount).toBe(1);
    expect(messages.has(603)).toBe(false);
    happens({ type: 'messages.purged', readUpTo: 120 });
    expect(Math.min(...shown().messages.keys())).toBe(121);
  });

  it('gives way to the one that follows when it is gone, and to the newest messages when all around it are', async () => {
    const { sync, far, seqs } = channel(600, { purgedUpTo: 200 });
    await sync.open('c1');
    await sync.far.go('c1', 20);
    expect(far()).toMatchObject({ asked: 20, aim: 201, from: 1 });
    expect(seqs()[0]).toBe(201);
    const empty = channel(600, { purgedUpTo: 600 });
    await empty.sync.open('c1');
    await empty.sync.far.go('c1', 20);
    expect(empty.far()).toMatchObject({ aim: undefined });
    expect(empty.shown().live).toBe(true);
  });

  it('says when it cannot be reached, and leaves what is shown as it is', async () => {
    const { server, sync, seqs, far } = channel(600);
    await sync.open('c1');
    server.cut = true;
    await sync.far.go('c1', 120);
    expect(sync.view('c1').going).toEqual({ to: 120, failed: true });
    expect(seqs()).toEqual(upTo(600, 401));
    server.cut = false;
    await sync.far.go('c1', 120);
    server.cut = true;
    await Promise.all([sync.far.older('c1'), sync.far.newer('c1')]);
    expect(far()).toMatchObject({ older: 'failed', newer: 'failed', from: 71 });
    server.cut = false;
    await sync.far.older('c1');
    expect(far()).toMatchObject({ older: 'idle', from: 1 });
  });

  it('is not gone to any more by who has turned elsewhere meanwhile', async () => {
    const { sync, far } = channel(600);
    await sync.open('c1');
    await Promise.all([sync.far.go('c1', 50), sync.far.go('c1', 250)]);
    expect(far()).toMatchObject({ asked: 250 });
    const older = sync.far.older('c1');
    const going = sync.far.go('c1', 120);
    sync.far.leave('c1');
    await Promise.all([older, going]);
    expect(far()).toBeNull();
  });
});

it('takes messages as they were at a seq, without counting twice what they know already', () => {
  const events = [event(1), event(2, { thread: 1 }), event(3, { thread: 1 })];
  const [root] = foldNewer(emptyConversation, events.slice(0, 2)).messages.values();
  const learned = learnAt(new Map(), root ? [root] : [], { headSeq: 2, events });
  expect(learned.get(1)?.replyCount).toBe(2);
});
