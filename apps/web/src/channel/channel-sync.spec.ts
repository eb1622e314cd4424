import { describe, it, expect } from '@jest/globals';
import { ChannelSync, type EventPage, type FetchEvents } from './channel-sync.js';
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

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

function device(server: Server) {
  const sync = new ChannelSync({ fetchEvents: server.fetch, gapPatienceMs: 1 });
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
      sync.receive(server.post());
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
    sync.receive(third);
    sync.receive(second);
    await settled();
    expect(held()).toEqual([1, 2, 3]);
    expect(server.asked).toHaveLength(fetches);

    server.post();
    sync.receive(server.post());
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

  it('says so when it cannot open, and opens later', async () => {
    const server = new Server();
    server.post();
    server.cut = true;
    const { sync, held } = device(server);
    await sync.open('c1');
    expect(sync.view('c1').opening).toBe('failed');
    server.cut = false;
    await sync.open('c1');
    expect(sync.view('c1').opening).toBe('no');
    expect(held()).toEqual([1]);
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
    sync.receive(event);
    sync.headsSeen({ c1: 1 });
    expect(sync.view('c1')).toBe(view);
    expect(told).toBe(before);
    stop();
  });
});
