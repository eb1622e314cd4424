import { clear, createStore, del, get, keys, set, update } from 'idb-keyval';
import type { Schemas } from '../../shared/api.js';
import { onForget } from '../../shared/kept.js';
import type { ChannelView, HistoryStore } from './channel-sync.js';
import { keepable, withoutPurged } from './kept.js';
import type { ChannelEvent } from './log.js';

const database = 'causeway-history';
/** A lively channel is written at most this often, in milliseconds. */
const pause = 500;

/** Grows with every forgetting, so that nothing is written after it that was read before. */
let forgotten = 0;

type Kept = readonly ChannelEvent[] | Schemas['ChannelList'];
type Store = ReturnType<typeof createStore>;

/**
 * Recent history in IndexedDB, under the member whose it is: readable without a network, and after a reload. A private
 * window may refuse storage; then there is just nothing to read without a network.
 */
export function openHistory(memberId: string): HistoryStore & ListStore {
  const store = open();
  const since = forgotten;
  const of = (what: string): string => `${memberId}/${what}`;
  const waiting = new Map<string, ChannelView>();
  /** By channel: up to where everything past its time is known to be gone from this device. */
  const purged = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (): void => {
    timer = undefined;
    for (const [channelId, view] of waiting) quietly((s) => set(of(channelId), keepable(view), s));
    waiting.clear();
  };
  const quietly = (work: (store: Store) => Promise<unknown>): void => {
    if (store && since === forgotten) work(store).catch(() => undefined);
  };
  const load = async <T extends Kept>(what: string): Promise<T | undefined> =>
    store ? get<T>(of(what), store).catch(() => undefined) : undefined;

  return {
    load: (channelId) => load<readonly ChannelEvent[]>(channelId),
    keep: (channelId, view) => {
      waiting.set(channelId, view);
      timer ??= setTimeout(write, pause);
    },
    forget: (channelId) => {
      waiting.delete(channelId);
      quietly((s) => del(of(channelId), s));
    },
    loadList: () => load<Schemas['ChannelList']>('list'),
    keepList: async (list) => {
      quietly((s) => set(of('list'), list, s));
      const still = new Set(['list', ...list.items.map(({ id }) => id)].map(of));
      if (!store) return;
      const held = (await keys<string>(store).catch(() => [])).filter((key) => key.startsWith(of('')));
      for (const key of held) if (!still.has(key)) quietly((s) => del(key, s));
      for (const { id, purgedUpTo } of list.items) {
        if (purgedUpTo <= (purged.get(id) ?? 0)) continue;
        purged.set(id, purgedUpTo);
        if (!held.includes(of(id))) continue;
        quietly((s) =>
          update<readonly ChannelEvent[]>(of(id), (kept = []) => withoutPurged(kept, purgedUpTo), s),
        );
      }
    },
  };
}

export interface ListStore {
  loadList(): Promise<Schemas['ChannelList'] | undefined>;
  /**
   * Keeps the list of channels, nothing of those that are not in it any more, and nothing of what is past its time in the
   * others, also when nobody opens them.
   */
  keepList(list: Schemas['ChannelList']): Promise<void>;
}

onForget(() => void forgetHistory());

/** Whoever signs in next finds nothing of who was here before. */
async function forgetHistory(): Promise<void> {
  forgotten += 1;
  const store = open();
  if (store) await clear(store).catch(() => undefined);
}

function open(): Store | undefined {
  try {
    return createStore(database, 'channels');
  } catch {
    return undefined;
  }
}
