import { describe, it, expect } from '@jest/globals';
import type { ChannelEvent } from '../log/log.js';
import { Outbox, type OutboxEntry, type OutboxStore, type SendResult } from './outbox.js';

class KeptEntries implements OutboxStore {
  readonly kept = new Map<string, OutboxEntry>();
  all = (): Promise<OutboxEntry[]> => Promise.resolve([...this.kept.values()].reverse());
  put = (entry: OutboxEntry): Promise<void> => {
    this.kept.set(entry.clientMessageId, entry);
    return Promise.resolve();
  };
  remove = (id: string): Promise<void> => {
    this.kept.delete(id);
    return Promise.resolve();
  };
}

/** A server that stores each clientMessageId once, and a network that can be cut before or after it did. */
class Server {
  readonly stored: ChannelEvent[] = [];
  readonly attempts: string[] = [];
  network: 'good' | 'cut' | 'answers lost' = 'good';
  refuse = new Set<string>();

  send = async (entry: OutboxEntry): Promise<SendResult> => {
    await Promise.resolve();
    this.attempts.push(entry.text);
    if (this.network === 'cut') return { kind: 'later' };
    if (this.refuse.has(entry.text)) return { kind: 'refused', code: 'request.invalid' };
    let event = this.stored.find((each) => each.clientMessageId === entry.clientMessageId);
    if (!event) {
      event = {
        channelId: entry.channelId,
        seq: this.stored.length + 1,
        type: 'message.posted',
        at: new Date(entry.writtenAt).toISOString(),
        author: { id: entry.memberId, name: 'Dana', kind: 'member' },
        clientMessageId: entry.clientMessageId,
        text: entry.text,
      };
      this.stored.push(event);
    }
    return this.network === 'answers lost' ? { kind: 'later' } : { kind: 'stored', event };
  };
  texts = (): (string | undefined)[] => this.stored.map((event) => event.text);
}

function phone(server: Server, store: KeptEntries, memberId = 'dana') {
  const seen: ChannelEvent[] = [];
  const waiting: { run: () => void; afterMs: number }[] = [];
  let count = store.kept.size;
  const outbox = new Outbox({
    memberId,
    store,
    send: server.send,
    onStored: (event) => seen.push(event),
    makeId: () => `${memberId}-${(count += 1)}`,
    now: () => 1_000,
    schedule: (run, afterMs) => {
      const entry = { run, afterMs };
      waiting.push(entry);
      return () => void waiting.splice(waiting.indexOf(entry), 1);
    },
  });
  return { outbox, seen, waiting };
}

describe('outbox', () => {
  it('sends in the order of writing and forgets what is stored', async () => {
    const [server, store] = [new Server(), new KeptEntries()];
    const { outbox, seen } = phone(server, store);
    await Promise.all(['one', 'two', 'three'].map((text) => outbox.add('c1', { text })));
    await outbox.flush();
    expect(server.texts()).toEqual(['one', 'two', 'three']);
    expect(seen.map((event) => event.seq)).toEqual([1, 2, 3]);
    expect(outbox.entries()).toEqual([]);
    expect(store.kept.size).toBe(0);
  });

  it('keeps what was written while offline over a reload, and sends it in order', async () => {
    const [server, store] = [new Server(), new KeptEntries()];
    server.network = 'cut';
    const before = phone(server, store);
    await before.outbox.add('c1', { text: 'one' });
    await before.outbox.add('c1', { text: 'two' });
    await before.outbox.flush();
    before.outbox.stop();

    server.network = 'good';
    const after = phone(server, store);
    await after.outbox.start();
    expect(server.texts()).toEqual(['one', 'two']);
    expect(store.kept.size).toBe(0);
  });

  it('doubles nothing when the answer was lost', async () => {
    const [server, store] = [new Server(), new KeptEntries()];
    server.network = 'answers lost';
    const { outbox } = phone(server, store);
    await outbox.add('c1', { text: 'one' });
    await outbox.flush();
    await outbox.flush();
    expect(outbox.entries()).toHaveLength(1);
    server.network = 'good';
    await outbox.flush();
    expect(server.texts()).toEqual(['one']);
    expect(server.attempts.length).toBeGreaterThan(1);
    expect(outbox.entries()).toEqual([]);
  });

  it('lets a refused message wait for its author without holding up the rest', async () => {
    const [server, store] = [new Server(), new KeptEntries()];
    server.refuse.add('bad');
    const { outbox } = phone(server, store);
    const bad = await outbox.add('c1', { text: 'bad' });
    await outbox.add('c1', { text: 'good' });
    await outbox.flush();
    expect(server.texts()).toEqual(['good']);
    expect(outbox.entries()).toMatchObject([{ text: 'bad', refusal: 'request.invalid' }]);

    server.refuse.clear();
    await outbox.retry(bad.clientMessageId);
    expect(server.texts()).toEqual(['good', 'bad']);
  });

  it('drops a message only when its author says so', async () => {
    const [server, store] = [new Server(), new KeptEntries()];
    server.network = 'cut';
    const { outbox } = phone(server, store);
    const entry = await outbox.add('c1', { text: 'never mind' });
    await outbox.flush();
    await outbox.discard(entry.clientMessageId);
    server.network = 'good';
    await outbox.flush();
    expect(server.texts()).toEqual([]);
    expect(store.kept.size).toBe(0);
  });

  it('waits longer each time nobody answers, and not at all once the connection is back', async () => {
    const [server, store] = [new Server(), new KeptEntries()];
    server.network = 'cut';
    const { outbox, waiting } = phone(server, store);
    await outbox.add('c1', { text: 'one' });
    await outbox.flush();
    const pauses = [waiting.at(-1)?.afterMs];
    for (let round = 0; round < 7; round += 1) {
      await outbox.flush();
      pauses.push(waiting.at(-1)?.afterMs);
    }
    expect(outbox.isStalled()).toBe(true);
    expect(pauses.slice(-1)).toEqual([30_000]);
    expect([...pauses].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(pauses);
    expect(waiting).toHaveLength(1);
    server.network = 'good';
    await outbox.flush();
    expect(server.texts()).toEqual(['one']);
    expect(waiting).toHaveLength(0);
    expect(outbox.isStalled()).toBe(false);
  });

  it("never sends another person's words", async () => {
    const [server, store] = [new Server(), new KeptEntries()];
    server.network = 'cut';
    const dana = phone(server, store);
    await dana.outbox.add('c1', { text: 'from Dana' });
    await dana.outbox.flush();
    dana.outbox.stop();

    server.network = 'good';
    const lee = phone(server, store, 'lee');
    await lee.outbox.start();
    expect(server.texts()).toEqual([]);
    expect(store.kept.size).toBe(1);
  });
});
