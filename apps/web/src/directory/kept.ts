import { createStore, entries, get, setMany, delMany } from 'idb-keyval';
import type { Schemas } from '../shared/api.js';
import { findIn } from './find-in.js';
import type { Found } from './found.js';

type Detail = Schemas['ResourceDetail'];

interface Kept<T> {
  at: number;
  value: T;
}

/** So many stay on the device; those that were seen longest ago go first. */
const most = 500;

/**
 * What was seen of the directory, on this device, to be read where there is no network. Places and hours only: nothing here is
 * about a person who was helped. Each organization has its own.
 */
function openStore(organizationId: string): ReturnType<typeof createStore> | null {
  try {
    return createStore(`causeway-directory-${organizationId}`, 'seen');
  } catch {
    return null;
  }
}

// Private windows may refuse storage: then there is nothing to read offline.
const quietly = <T>(work: Promise<T>, otherwise: T): Promise<T> => work.catch(() => otherwise);

/** Keeps cards that are on the screen. */
export async function keepCards(organizationId: string, cards: readonly Found[]): Promise<void> {
  const store = openStore(organizationId);
  if (!store || cards.length === 0) return;
  const at = Date.now();
  await quietly(
    setMany(
      cards.map((value): [string, Kept<Found>] => [`card ${value.id}`, { at, value }]),
      store,
    ),
    undefined,
  );
  const all = await quietly(entries<string, Kept<Found>>(store), []);
  const surplus = all.sort(([, one], [, other]) => other.at - one.at).slice(most);
  if (surplus.length > 0)
    await quietly(
      delMany(
        surplus.map(([key]) => key),
        store,
      ),
      undefined,
    );
}

export async function keepDetail(organizationId: string, value: Detail): Promise<void> {
  const store = openStore(organizationId);
  if (store) await quietly(setMany([[`page ${value.id}`, { at: Date.now(), value }]], store), undefined);
}

/** The page of a resource as it was seen last, and when; null when it never was. */
export async function keptDetail(organizationId: string, id: string): Promise<Kept<Detail> | null> {
  const store = openStore(organizationId);
  return (store && (await quietly(get<Kept<Detail>>(`page ${id}`, store), undefined))) ?? null;
}

/** Cards that were seen and in which every word occurs; how old the oldest of them is. */
export async function keptCards(
  organizationId: string,
  search: string,
  kind: string,
): Promise<{ at: number; cards: Found[] }> {
  const store = openStore(organizationId);
  const all = store ? await quietly(entries<string, Kept<Found>>(store), []) : [];
  const seen = all.filter(([key]) => key.startsWith('card ')).map(([, kept]) => kept);
  const found = seen.filter(({ value }) => (!kind || value.kind === kind) && findIn(value, search));
  return {
    at: Math.min(Date.now(), ...found.map(({ at }) => at)),
    cards: found.map(({ value }) => value).sort((one, other) => one.name.localeCompare(other.name)),
  };
}
