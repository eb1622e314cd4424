import { describe, it, expect } from '@jest/globals';
import {
  ChannelSync,
  type ChannelSyncOptions,
  type ChannelView,
  type EventPage,
  type FetchEvents,
  type HistoryStore,
} from './channel-sync.js';
import type { ChannelEvent } from './log.js';

/** A channel on the server, with a switch for the network and a hook into the middle of a fetch. */
class Server {
  readonly events: ChannelEvent[] = [];
  readonly asked: { after?: number; before?: number; limit: number }[] = [];
  cut = false;
  duringFetch: () => void = () => undefined;

  post(type: ChannelEvent['type'] = 'message.posted'): ChannelEvent {
    const seq = this.events.length + 1;
    const event: ChannelEvent = {
      channelId: 'c1',
      seq,
      type,
      at: new Date(seq).toISOString(),
      author: { id: 'lee', name: 'Lee', kind: 'member' },
      ...(type === 'read' ? { readUpTo: seq - 1 } : { clientMessageId: `m${seq}`, text: `text ${seq}` }),
    };
    this.events.push(event);
    return event;
  }

  fetch: FetchEvents = async (_channelId, range) => {
    this.asked.push(range);
    if (this.cut) throw new Error('unreachable');
    const { after, before, limit } = range;
    const known = this.events.filter((event) => event.seq > (after ?? 0) && event.seq < (before ?? Infinity));
    const page: EventPage = {
      items: after === undefined ? known.slice(-limit) : known.slice(0, limit),
      headSeq: this.events.length,
    };
    await Promise.resolve();
    this.duringFetch();
    return page;
  };
}

/** What a device keeps over a reload. */
class Kept implements HistoryStore {
  readonly events = new Map<string, readonly ChannelEvent[]>();
  load = (id: string) => Promise.resolve(this.events.get(id));
  keep = (id: string, view: ChannelView) => void this.events.set(id, view.log.events);
  forget = (id: string) => void this.events.delete(id);
}

const unasked = () => Promise.reject(new Error('Nobody goes far back here'));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

function device(server: Server, more: Partial<ChannelSyncOptions> = {}) {
  const given = { fetchEvents: server.fetch, fetchMessages: unasked, gapPatienceMs: 1 };
  const sync = new ChannelSync({ ...given, ...more });
  const held = () => sync.view('c1').log.events.map((event) => event.seq);
  return { sync, held };
}
const upTo = (n: number, from = 1) => Array.from({ length: n - from + 1 }, (_, i) => i + from);

describe('channel sync', () => {
  it('misses nothing that is posted while the first page is fetched', async () => {
    const server = new Server();
    for (let i = 0; i < 3; i += 1) server.post();
    const { sync, held } = device(server);
    server.duringFetch = () => {
      server.duringFetch = () => undefined;
      server.post();
      sync.receive([server.post()]);
    };
    await sync.open('c1');
    await settled();
    expect(held()).toEqual(upTo(5));
  });

  it('fetches what the socket lost, and only when it stays lost', async () => {
    const server = new Server();
    server.post();
    const { sync, held } = device(server);
    await sync.open('c1');
    const fetches = server.asked.length;

    const [second, third] = [server.post(), server.post()];
    sync.receive([third]);
    sync.receive([second]);
    await settled();
    expect(held()).toEqual([1, 2, 3]);
    expect(server.asked).toHaveLength(fetches);

    server.post();
    sync.receive([server.post()]);
    await settled();
    expect(held()).toEqual(upTo(5));
    expect(server.asked.at(-1)).toMatchObject({ after: 3 });
  });

  it('heals a silent loss at the next beat, over more than one page', async () => {
    const server = new Server();
    server.post();
    const { sync, held } = device(server);
    await sync.open('c1');
    for (let i = 0; i < 250; i += 1) server.post();
    sync.headsSeen({ c1: 251, elsewhere: 9 });
    await settled();
    expect(held()).toEqual(upTo(251));
  });

  it('tries again at the next beat when the fetch failed', async () => {
    const server = new Server();
    server.post();
    const { sync, held } = device(server);
    await sync.open('c1');
    server.post();
    server.cut = true;
    sync.headsSeen({ c1: 2 });
    await settled();
    expect(held()).toEqual([1]);
    server.cut = false;
    sync.headsSeen({ c1: 2 });
    await settled();
    expect(held()).toEqual([1, 2]);
  });

  it('brings an open channel up to date when it is opened again', async () => {
    const server = new Server();
    server.post();
    const { sync, held } = device(server);
    await sync.open('c1');
    server.post();
    await sync.open('c1');
    expect(held()).toEqual([1, 2]);
  });

  it('fetches further back until there is something to read, and older pages on demand', async () => {
    const server = new Server();
    for (let i = 0; i < 150; i += 1) server.post();
    for (let i = 0; i < 95; i += 1) server.post('read');
    const { sync, held } = device(server);
    await sync.open('c1');
    expect(held()).toEqual(upTo(245, 46));
    await sync.older('c1');
    expect(held()).toEqual(upTo(245));
    const fetches = server.asked.length;
    await sync.older('c1');
    expect(server.asked).toHaveLength(fetches);
  });

  describe('that cannot be opened', () => {
    /** A device whose pauses pass when the test says so. */
    function patient(server: Server, mayPass = true) {
      const pauses: { run: () => void; afterMs: number }[] = [];
      const { sync } = device(server, {
        mayPass: () => mayPass,
        schedule: (run, afterMs) => {
          const pause = { run, afterMs };
          pauses.push(pause);
          return () => void (pauses.includes(pause) && pauses.splice(pauses.indexOf(pause), 1));
        },
      });
      const pass = async () => {
        pauses.shift()?.run();
        await settled();
      };
      return { sync, pauses, pass, opening: () => sync.view('c1').opening };
    }

    it('says so, tries again with longer and longer pauses, and opens at last', async () => {
      const server = new Server();
      server.post();
      server.cut = true;
      const { sync, pauses, pass, opening } = patient(server);
      const waited: number[] = [];
      await sync.open('c1');
      for (let attempt = 0; attempt < 7; attempt += 1) {
        expect(opening()).toBe('failed');
        expect(pauses).toHaveLength(1);
        waited.push(pauses[0]?.afterMs ?? 0);
        await pass();
      }
      expect(waited).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
      server.cut = false;
      await pass();
      expect(opening()).toBe('no');
      expect(sync.view('c1').log.last).toBe(1);
      expect(pauses).toEqual([]);
    });

    it('is opened at once by a beat, or by who asks for it', async () => {
      const server = new Server();
      server.post();
      for (const ask of ['beat', 'person']) {
        server.cut = true;
        const { sync, pauses, opening } = patient(server);
        await sync.open('c1');
        server.cut = false;
        if (ask === 'beat') sync.headsSeen({ c1: 1 });
        else void sync.open('c1');
        await settled();
        expect(opening()).toBe('no');
        expect(pauses).toEqual([]);
      }
    });

    it('is left alone when the answer is final, when it is somebody else’s now, and when nobody looks', async () => {
      const server = new Server();
      server.cut = true;
      const refused = patient(server, false);
      await refused.sync.open('c1');
      expect([refused.opening(), refused.pauses]).toEqual(['failed', []]);
      const gone = patient(server);
      await gone.sync.open('c1');
      gone.sync.keepOnly([]);
      expect(gone.pauses).toEqual([]);
      const left = patient(server);
      await left.sync.open('c1');
      left.sync.stop();
      expect(left.pauses).toEqual([]);
    });
  });

  it('tells its listeners, and keeps the same view when nothing changed', async () => {
    const server = new Server();
    const event = server.post();
    const { sync } = device(server);
    let told = 0;
    const stop = sync.subscribe(() => (told += 1));
    await sync.open('c1');
    expect(told).toBeGreaterThan(0);
    const [view, before] = [sync.view('c1'), told];
    sync.receive([event]);
    sync.headsSeen({ c1: 1 });
    expect(sync.view('c1')).toBe(view);
    expect(told).toBe(before);
    stop();
  });

  it('folds what it holds, at whichever end it grew', async () => {
    const server = new Server();
    for (let i = 0; i < 300; i += 1) server.post();
    const { sync } = device(server);
    await sync.open('c1');
    sync.receive([server.post()]);
    await sync.older('c1');
    expect([...sync.view('c1').conversation.messages.keys()].sort((a, b) => a - b)).toEqual(upTo(301));
  });
});

describe('history that was kept', () => {
  it('is read without a network, and only what was missed is fetched with one', async () => {
    const [server, kept] = [new Server(), new Kept()];
    for (let i = 0; i < 3; i += 1) server.post();
    await device(server, { history: kept }).sync.open('c1');

    server.cut = true;
    const later = device(server, { history: kept });
    await later.sync.open('c1');
    expect(later.held()).toEqual(upTo(3));
    expect(later.sync.view('c1').opening).toBe('no');

    server.cut = false;
    server.post();
    await later.sync.open('c1');
    expect(later.held()).toEqual(upTo(4));
    expect(server.asked.at(-1)).toMatchObject({ after: 3 });
    expect(kept.events.get('c1')).toHaveLength(4);
  });

  it('is left for the newest messages by who was away for long', async () => {
    const [server, kept] = [new Server(), new Kept()];
    server.post();
    await device(server, { history: kept }).sync.open('c1');
    for (let i = 0; i < 1_200; i += 1) server.post();
    const { sync, held } = device(server, { history: kept });
    await sync.open('c1');
    await settled();
    expect(held()).toEqual(upTo(1_201, 1_002));
    expect(sync.view('c1').conversation.messages.size).toBe(200);
    sync.receive([server.post()]);
    expect(held().at(-1)).toBe(1_202);
  });

  it('is gone with the membership', async () => {
    const [server, kept] = [new Server(), new Kept()];
    server.post();
    const { sync, held } = device(server, { history: kept });
    await sync.open('c1');
    sync.keepOnly(['c1']);
    expect(held()).toEqual([1]);
    sync.keepOnly(['c2']);
    expect(kept.events.size).toBe(0);
    expect(held()).toEqual([]);
  });
});
