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

/** A random UUID, also where `crypto.randomUUID` is missing (plain http). */
export function randomId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
