import type { components, ErrorCode } from '@causeway/contracts';
import type { ChannelEvent } from '../log/log.js';

/** Not by way of the app's client, so that the log and the outbox run outside of a browser, too. */
type Schemas = components['schemas'];

/** What somebody wrote, as the server takes it. */
export type Written = Omit<Schemas['PostMessage'], 'clientMessageId'>;

/** A message on its way to the server. It leaves the outbox only when the server has stored it, or its author drops it. */
export interface OutboxEntry extends Readonly<Written> {
  readonly clientMessageId: string;
  readonly channelId: string;
  /** Whose message it is: a phone that changes hands never sends one person's words under another's name. */
  readonly memberId: string;
  /** Milliseconds since the epoch; grows strictly, so it is also the order of sending. */
  readonly writtenAt: number;
  /** Why the server refused it; null while it is still to be sent. */
  readonly refusal: ErrorCode | null;
}

/** Where entries survive a reload. */
export interface OutboxStore {
  all(): Promise<OutboxEntry[]>;
  put(entry: OutboxEntry): Promise<void>;
  remove(clientMessageId: string): Promise<void>;
}

export type SendResult =
  | { kind: 'stored'; event: ChannelEvent }
  /** The server will never take it as it is. */
  | { kind: 'refused'; code: ErrorCode }
  /** Nobody answered, or "not now": the same message may be sent again later. */
  | { kind: 'later' };

export interface OutboxOptions {
  memberId: string;
  store: OutboxStore;
  send: (entry: OutboxEntry) => Promise<SendResult>;
  onStored: (event: ChannelEvent) => void;
  makeId: () => string;
  now?: () => number;
  schedule?: (run: () => void, afterMs: number) => () => void;
  /** Runs the work in one tab at a time, so that two tabs keep the order. */
  exclusively?: (work: () => Promise<void>) => Promise<void>;
}

const longestPauseMs = 30_000;

/** Sends what was written, in the order it was written, for as long as it takes. */
export class Outbox {
  #entries: readonly OutboxEntry[] = [];
  readonly #listeners = new Set<() => void>();
  #flushing: Promise<void> | null = null;
  #cancelRetry: (() => void) | null = null;
  /** Before the next attempt, after one that nobody answered; 0 while sending goes well. */
  #pauseMs = 0;
  #stopped = false;
  readonly #options: Required<OutboxOptions>;

  constructor(options: OutboxOptions) {
    this.#options = {
      now: () => Date.now(),
      schedule: (run, afterMs) => {
        const timer = setTimeout(run, afterMs);
        return () => clearTimeout(timer);
      },
      exclusively: (work) => work(),
      ...options,
    };
  }

  /** Ascending by the time they were written. The same array until something changes. */
  readonly entries = (): readonly OutboxEntry[] => this.#entries;

  /** The last attempt was not answered: what waits is kept here. */
  readonly isStalled = (): boolean => this.#pauseMs > 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up what an earlier visit left behind, and sends it. */
  async start(): Promise<void> {
    this.#stopped = false;
    const kept = await this.#options.store.all();
    const known = new Set(this.#entries.map((entry) => entry.clientMessageId));
    const mine = kept.filter(
      (entry) => entry.memberId === this.#options.memberId && !known.has(entry.clientMessageId),
    );
    this.#change([...mine, ...this.#entries].sort((a, b) => a.writtenAt - b.writtenAt));
    await this.flush();
  }

  /** Ends sending; what is unsent stays stored. */
  stop(): void {
    this.#stopped = true;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
  }

  async add(channelId: string, written: Written): Promise<OutboxEntry> {
    const newest = this.#entries.at(-1)?.writtenAt ?? 0;
    const entry: OutboxEntry = {
      clientMessageId: this.#options.makeId(),
      channelId,
      memberId: this.#options.memberId,
      ...written,
      writtenAt: Math.max(this.#options.now(), newest + 1),
      refusal: null,
    };
    this.#change([...this.#entries, entry]);
    await this.#options.store.put(entry);
    void this.flush();
    return entry;
  }

  async retry(clientMessageId: string): Promise<void> {
    await this.#replace(clientMessageId, { refusal: null });
    await this.flush();
  }

  async discard(clientMessageId: string): Promise<void> {
    this.#change(this.#entries.filter((entry) => entry.clientMessageId !== clientMessageId));
    await this.#options.store.remove(clientMessageId);
  }

  /** Sends at once, whatever pause was being kept: called when the connection comes back. */
  flush(): Promise<void> {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#flushing ??= this.#options.exclusively(() => this.#sendAll()).finally(() => this.#flushed());
    return this.#flushing;
  }

  #flushed(): void {
    this.#flushing = null;
    // Written in the moment between the last look and this line.
    const overlooked = !this.#cancelRetry && this.#entries.some((entry) => entry.refusal === null);
    if (overlooked && !this.#stopped) void this.flush();
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const next = this.#entries.find((entry) => entry.refusal === null);
      if (!next || this.#stopped) return;
      const result = await this.#options.send(next);
      if (result.kind === 'later') return this.#tryAgainLater();
      this.#pauseMs = 0;
      if (result.kind === 'refused') {
        await this.#replace(next.clientMessageId, { refusal: result.code });
      } else {
        this.#options.onStored(result.event);
        await this.discard(next.clientMessageId);
      }
    }
  }

  #tryAgainLater(): void {
    if (this.#stopped) return;
    this.#pauseMs = Math.min(longestPauseMs, this.#pauseMs * 2 || 1_000);
    this.#cancelRetry = this.#options.schedule(() => void this.flush(), this.#pauseMs);
    this.#change([...this.#entries]);
  }

  async #replace(clientMessageId: string, change: Partial<OutboxEntry>): Promise<void> {
    const found = this.#entries.find((entry) => entry.clientMessageId === clientMessageId);
    if (!found) return;
    const changed = { ...found, ...change };
    this.#change(this.#entries.map((entry) => (entry === found ? changed : entry)));
    await this.#options.store.put(changed);
  }

  #change(entries: readonly OutboxEntry[]): void {
    this.#entries = entries;
    for (const listener of this.#listeners) listener();
  }
}
