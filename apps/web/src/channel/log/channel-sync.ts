import { Again, type Schedule } from './again.js';
import {
  emptyConversation,
  foldAside,
  followLog,
  learn,
  type Aside,
  type Conversation,
  type Message,
} from './conversation.js';
import { FarReader, type Far, type FetchMessages } from './far.js';
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
  /** What the log says, for people. */
  readonly conversation: Conversation;
  /** Messages that were fetched by themselves. */
  readonly aside: Aside;
  /** Where one reads far from the newest messages; null at these. */
  readonly far: Far | null;
  /** Seq of the message far back that one is on the way to. */
  readonly going: { readonly to: number; readonly failed: boolean } | null;
  readonly opening: 'no' | 'yes' | 'failed';
  readonly older: 'idle' | 'loading' | 'failed';
  /** What went wrong last, for the screen to explain. */
  readonly error: unknown;
}

const unopened: ChannelView = {
  log: emptyLog,
  conversation: emptyConversation,
  aside: new Map(),
  far: null,
  going: null,
  opening: 'no',
  older: 'idle',
  error: null,
};

const pageSize = 200;
/** Who was away for longer than so many events begins anew at the newest, instead of fetching all that was missed. */
const farBehind = 1_000;
/** Read marks are events too: a first page may hold few messages, so older ones are fetched until there is something to read. */
const enoughMessages = 30;

/** Recent history kept on this device, to be read without a network. */
export interface HistoryStore {
  load(channelId: string): Promise<readonly ChannelEvent[] | undefined>;
  /** Called with everything that changes; takes its time. */
  keep(channelId: string, view: ChannelView): void;
  forget(channelId: string): void;
}

export interface ChannelSyncOptions {
  fetchEvents: FetchEvents;
  fetchMessages: FetchMessages;
  history?: HistoryStore;
  /** Events overtake each other by milliseconds; only a gap that stays is worth a fetch. */
  gapPatienceMs?: number;
  /** Whether what could not be opened may be opened later; without it, always. */
  mayPass?: (error: unknown) => boolean;
  schedule?: Schedule;
}

/**
 * Keeps opened channels complete. The socket must be listening (`receive`, `headsSeen`) before `open` is called:
 * what arrives during the fetch is kept, what was lost in silence is found by the next beat.
 */
export class ChannelSync {
  readonly far: FarReader;
  #views: ReadonlyMap<string, ChannelView> = new Map();
  readonly #listeners = new Set<() => void>();
  readonly #opening = new Map<string, Promise<void>>();
  readonly #healing = new Map<string, Promise<void>>();
  readonly #fetch: FetchEvents;
  readonly #history: HistoryStore | undefined;
  readonly #again: Again;
  readonly #patienceMs: number;
  readonly #mayPass: (error: unknown) => boolean;

  constructor({
    fetchEvents,
    fetchMessages,
    history,
    gapPatienceMs = 150,
    mayPass,
    schedule,
  }: ChannelSyncOptions) {
    this.#fetch = fetchEvents;
    this.far = new FarReader(fetchMessages, { view: this.view, set: (id, change) => this.#set(id, change) });
    this.#history = history;
    this.#again = new Again(schedule);
    this.#patienceMs = gapPatienceMs;
    this.#mayPass = mayPass ?? (() => true);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (channelId: string): ChannelView => this.#views.get(channelId) ?? unopened;

  /** Opens a channel at its newest messages, or brings an open one up to date. What fails is tried again by itself. */
  open(channelId: string): Promise<void> {
    if (this.view(channelId).log.last !== null) return this.#heal(channelId, true);
    if (!this.#opening.has(channelId)) this.#set(channelId, { opening: 'yes', error: null });
    return this.#open(channelId);
  }

  /** Nobody looks any more: nothing is tried again. */
  stop(): void {
    this.#again.forgetAll();
  }

  /** Events of one channel, from the socket or the answer to a command. Channels that were never opened here are not followed. */
  receive(events: readonly ChannelEvent[]): void {
    const channelId = events[0]?.channelId;
    const view = channelId === undefined ? undefined : this.#views.get(channelId);
    if (!view || channelId === undefined) return;
    this.#setLog(channelId, receive(view.log, events));
    this.#healIfNeeded(channelId);
  }

  /** Takes messages that were fetched by themselves, and keeps them as they are from now on. */
  learn(channelId: string, messages: readonly Message[]): void {
    this.#set(channelId, { aside: learn(this.view(channelId).aside, messages) });
  }

  /** These are the member's channels: nothing of another stays on this device. */
  keepOnly(channelIds: readonly string[]): void {
    const gone = [...this.#views.keys()].filter((id) => !channelIds.includes(id));
    if (gone.length === 0) return;
    for (const id of gone) {
      this.#history?.forget(id);
      this.#again.forget(id);
    }
    this.#views = new Map([...this.#views].filter(([id]) => !gone.includes(id)));
    this.#tell();
  }

  /** A beat: how far each channel is. */
  headsSeen(heads: Readonly<Record<string, number>>): void {
    for (const [channelId, head] of Object.entries(heads)) {
      const view = this.#views.get(channelId);
      if (!view) continue;
      this.#set(channelId, { log: headSeen(view.log, head) });
      this.#healIfNeeded(channelId);
      // The server is there again.
      if (this.#again.has(channelId)) void this.#open(channelId);
    }
  }

  /** Fetches the page before the oldest event held. */
  async older(channelId: string, limit = pageSize): Promise<void> {
    const view = this.view(channelId);
    if (view.older === 'loading' || !hasOlder(view.log)) return;
    this.#set(channelId, { older: 'loading' });
    try {
      await this.#fetchOlder(channelId, limit);
      this.#set(channelId, { older: 'idle' });
    } catch (error) {
      this.#set(channelId, { older: 'failed', error });
    }
  }

  #open(channelId: string): Promise<void> {
    return once(this.#opening, channelId, async () => {
      this.#again.now(channelId);
      try {
        if (!(await this.#openKept(channelId))) {
          await this.#openNewest(channelId);
          await this.#fillFirstScreen(channelId);
        }
        this.#again.forget(channelId);
      } catch (error) {
        this.#set(channelId, { opening: 'failed', error });
        if (this.#mayPass(error)) this.#again.later(channelId, () => void this.#open(channelId));
        else this.#again.forget(channelId);
      }
      this.#healIfNeeded(channelId);
    });
  }

  /** Shows at once what this device kept, and then asks only for what it missed. */
  async #openKept(channelId: string): Promise<boolean> {
    const kept = await this.#history?.load(channelId);
    const newest = kept?.at(-1)?.seq;
    if (!kept || newest === undefined || this.view(channelId).log.last !== null) return false;
    this.#setLog(channelId, openAt(this.view(channelId).log, kept, newest), { opening: 'no' });
    await this.#heal(channelId, true);
    return true;
  }

  async #openNewest(channelId: string): Promise<void> {
    const page = await this.#fetch(channelId, { limit: pageSize });
    const { log } = this.view(channelId);
    // What is held joins the page or is far behind it.
    const from = log.last === null ? log : { ...emptyLog, head: log.head, early: log.early };
    this.#setLog(channelId, openAt(from, page.items, page.headSeq), { opening: 'no', error: null });
  }

  async #fetchOlder(channelId: string, limit = pageSize): Promise<boolean> {
    const before = this.view(channelId).log.first;
    const page = await this.#fetch(channelId, { before, limit });
    this.#setLog(channelId, prepend(this.view(channelId).log, page.items));
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
          if (page.headSeq - after > farBehind) {
            await this.#openNewest(channelId);
            return await this.#fillFirstScreen(channelId);
          }
          const { log } = this.view(channelId);
          this.#setLog(channelId, receive(headSeen(log, page.headSeq), page.items), { error: null });
          const next = missingAfter(this.view(channelId).log);
          after = next !== null && next > after ? next : null;
        }
      } catch (error) {
        this.#set(channelId, { error });
      }
    });
  }

  #setLog(channelId: string, log: ChannelLog, more: Partial<ChannelView> = {}): void {
    const before = this.view(channelId);
    const conversation = followLog(before.conversation, before.log, log);
    const fresh = log.events.slice(Math.max(0, (before.log.last ?? 0) - log.first + 1));
    const aside = foldAside(before.aside, fresh);
    this.#set(channelId, { ...more, log, conversation, aside });
    if (log.events !== before.log.events) this.#history?.keep(channelId, this.view(channelId));
  }

  #set(channelId: string, change: Partial<ChannelView>): void {
    const before = this.view(channelId);
    const after = { ...before, ...change };
    const same = (Object.keys(change) as (keyof ChannelView)[]).every((key) => before[key] === after[key]);
    if (same && this.#views.has(channelId)) return;
    this.#views = new Map(this.#views).set(channelId, after);
    this.#tell();
  }

  #tell(): void {
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
