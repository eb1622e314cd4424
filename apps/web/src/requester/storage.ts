/**
 * The browser's storage, read with mistrust: it may be switched off, full, or hold what an older version wrote.
 * Whatever is kept carries the time it was written, and is forgotten when it is too old.
 */
interface Kept<Value> {
  at: number;
  value: Value;
}

export interface Shelf<Value> {
  read(): Value | undefined;
  write(value: Value): void;
  clear(): void;
}

/**
 * One named place in a storage. Where the storage refuses, its value lives as long as the page does.
 * `storage` is a function because merely touching a forbidden one throws.
 */
export function shelf<Value>(storage: () => Storage, name: string, maxAgeMinutes: number): Shelf<Value> {
  const key = `causeway.${name}`;
  let refused: Kept<Value> | undefined;

  const stored = (): Kept<Value> | undefined => {
    try {
      return (JSON.parse(storage().getItem(key) ?? 'null') as Kept<Value> | null) ?? undefined;
    } catch {
      return undefined;
    }
  };
  const clear = (): void => {
    refused = undefined;
    try {
      storage().removeItem(key);
    } catch {
      // Nothing is kept there then.
    }
  };
  return {
    read: () => {
      const kept = refused ?? stored();
      if (!kept) return undefined;
      if (Date.now() - kept.at <= maxAgeMinutes * 60_000) return kept.value;
      clear();
      return undefined;
    },
    write: (value) => {
      const kept = { at: Date.now(), value };
      try {
        storage().setItem(key, JSON.stringify(kept));
        refused = undefined;
      } catch {
        refused = kept;
      }
    },
    clear,
  };
}

/** Ends with the tab. */
export const inThisTab = (): Storage => window.sessionStorage;

/** Stays on this device. */
export const onThisDevice = (): Storage => window.localStorage;
