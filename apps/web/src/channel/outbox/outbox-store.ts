import { createStore, del, set, values } from 'idb-keyval';
import type { OutboxEntry, OutboxStore } from './outbox.js';

/** Unsent messages in IndexedDB, where they outlive a reload, a crash and a dead battery. */
export function openOutboxStore(): OutboxStore {
  const memory = new Map<string, OutboxEntry>();
  const store = openDatabase();
  // Private windows may refuse storage; what is written is then kept for as long as the page is.
  const quietly = <T>(work: Promise<T>, otherwise: T): Promise<T> => work.catch(() => otherwise);
  return {
    all: async () =>
      store ? quietly(values<OutboxEntry>(store), [...memory.values()]) : [...memory.values()],
    put: async (entry) => {
      memory.set(entry.clientMessageId, entry);
      if (store) await quietly(set(entry.clientMessageId, entry, store), undefined);
    },
    remove: async (clientMessageId) => {
      memory.delete(clientMessageId);
      if (store) await quietly(del(clientMessageId, store), undefined);
    },
  };
}

function openDatabase(): ReturnType<typeof createStore> | null {
  try {
    return createStore('causeway-outbox', 'messages');
  } catch {
    return null;
  }
}

/** One tab sends at a time where the browser can arrange it; ids make a double send harmless where it cannot. */
export function inOneTab(memberId: string): (work: () => Promise<void>) => Promise<void> {
  // `navigator.locks` is missing outside of secure contexts, e.g. on a plain-http address of the local network.
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  if (!locks) return (work) => work();
  return (work) => locks.request(`causeway-outbox-${memberId}`, work);
}
