import {
  emptyLog,
  hasOlder,
  headSeen,
  missingAfter,
  openAt,
  prepend,
  receive,
  type ChannelEvent,
  type ChannelLog,
} from './log.js';

export interface EventPage {
  items: ChannelEvent[];
  headSeq: number;
}

/** Asks the server for part of a channel; with neither `after` nor `before`, for its newest events. */
export type FetchEvents = (
  channelId: string,
  range: { after?: number; before?: number; limit: number },
) => Promise<EventPage>;

/** One channel as this device sees it. The same object until something changes. */
export interface ChannelView {
  readonly log: ChannelLog;
  readonly opening: 'no' | 'yes' | 'failed';
  readonly older: 'idle' | 'loading' | 'failed';
  /** What went wrong last, for the screen to explain. */
  readonly error: unknown;
}

const unopened: ChannelView = { log: emptyLog, opening: 'no', older: 'idle', error: null };

const pageSize = 100;
/** Read marks are events too: a first page may hold few messages, so older ones are fetched until there is something to read. */
const enoughMessages = 30;

export interface ChannelSyncOptions {
  fetchEvents: FetchEvents;
  /** Events overtake each other by milliseconds; only a gap that stays is worth a fetch. */
  gapPatienceMs?: number;
}

/**
 * Keeps opened channels complete. The socket must be listening (`receive`, `headsSeen`) before `open` is called:
 * what arrives during the fetch is kept, what was lost in silence is found by the next beat.
 */
export class ChannelSync {
  #views: ReadonlyMap<string, ChannelView> = new Map();
  readonly #listeners = new Set<() => void>();
  readonly #opening = new Map<string, Promise<void>>();
  readonly #healing = new Map<string, Promise<void>>();
  readonly #fetch: FetchEvents;
  readonly #patienceMs: number;

  constructor({ fetchEvents, gapPatienceMs = 150 }: ChannelSyncOptions) {
    this.#fetch = fetchEvents;
    this.#patienceMs = gapPatienceMs;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (channelId: string): ChannelView => this.#views.get(channelId) ?? unopened;

  /** Opens a channel at its newest messages, or brings an open one up to date. */
  open(channelId: string): Promise<void> {
    if (this.view(channelId).log.last !== null) return this.#heal(channelId, true);
    return once(this.#opening, channelId, async () => {
      this.#set(channelId, { opening: 'yes', error: null });
      try {
        const page = await this.#fetch(channelId, { limit: pageSize });
        this.#set(channelId, {
          log: openAt(this.view(channelId).log, page.items, page.headSeq),
          opening: 'no',
        });
        await this.#fillFirstScreen(channelId);
      } catch (error) {
        this.#set(channelId, { opening: 'failed', error });
      }
      this.#healIfNeeded(channelId);
    });
  }

  /** An event from the socket, or the answer to a send. Channels that were never opened here are not followed. */
  receive(event: ChannelEvent): void {
    const view = this.#views.get(event.channelId);
    if (!view) return;
    this.#set(event.channelId, { log: receive(view.log, [event]) });
    this.#healIfNeeded(event.channelId);
  }

  /** A beat: how far each channel is. */
  headsSeen(heads: Readonly<Record<string, number>>): void {
    for (const [channelId, head] of Object.entries(heads)) {
      const view = this.#views.get(channelId);
      if (!view) continue;
      this.#set(channelId, { log: headSeen(view.log, head) });
      this.#healIfNeeded(channelId);
    }
  }

  /** Fetches the page before the oldest event held. */
  async older(channelId: string): Promise<void> {
    const view = this.view(channelId);
    if (view.older === 'loading' || !hasOlder(view.log)) return;
    this.#set(channelId, { older: 'loading' });
    try {
      await this.#fetchOlder(channelId);
      this.#set(channelId, { older: 'idle' });
    } catch (error) {
      this.#set(channelId, { older: 'failed', error });
    }
  }

  async #fetchOlder(channelId: string): Promise<boolean> {
    const before = this.view(channelId).log.first;
    const page = await this.#fetch(channelId, { before, limit: pageSize });
    this.#set(channelId, { log: prepend(this.view(channelId).log, page.items) });
    return this.view(channelId).log.first < before;
  }

  async #fillFirstScreen(channelId: string): Promise<void> {
    for (;;) {
      const { log } = this.view(channelId);
      const messages = log.events.filter((event) => event.type === 'message.posted').length;
      if (messages >= enoughMessages || !hasOlder(log)) return;
      if (!(await this.#fetchOlder(channelId))) return;
    }
  }

  #healIfNeeded(channelId: string): void {
    if (missingAfter(this.view(channelId).log) !== null) void this.#heal(channelId, false);
  }

  /** Fetches what is missing at the end; failing is harmless, since the next beat starts it again. */
  #heal(channelId: string, atOnce: boolean): Promise<void> {
    return once(this.#healing, channelId, async () => {
      if (!atOnce) await new Promise((resolve) => setTimeout(resolve, this.#patienceMs));
      let after = atOnce ? this.view(channelId).log.last : missingAfter(this.view(channelId).log);
      try {
        while (after !== null) {
          const page = await this.#fetch(channelId, { after, limit: pageSize });
          const { log } = this.view(channelId);
          this.#set(channelId, { log: receive(headSeen(log, page.headSeq), page.items) });
          const next = missingAfter(this.view(channelId).log);
          after = next !== null && next > after ? next : null;
        }
      } catch (error) {
        this.#set(channelId, { error });
      }
    });
  }

  #set(channelId: string, change: Partial<ChannelView>): void {
    const before = this.view(channelId);
    const after = { ...before, ...change };
    const same = (Object.keys(change) as (keyof ChannelView)[]).every((key) => before[key] === after[key]);
    if (same && this.#views.has(channelId)) return;
    this.#views = new Map(this.#views).set(channelId, after);
    for (const listener of this.#listeners) listener();
  }
}

/** Runs one piece of work per key at a time; whoever asks meanwhile gets the running one. */
function once(running: Map<string, Promise<void>>, key: string, work: () => Promise<void>): Promise<void> {
  const current = running.get(key);
  if (current) return current;
  const started = work().finally(() => running.delete(key));
  running.set(key, started);
  return started;
}
