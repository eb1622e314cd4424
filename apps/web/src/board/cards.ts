import type { RequestChanged } from '@causeway/contracts';
import { queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { serverTime } from '../shared/clock.js';
import { useLive } from '../shared/live.js';
import { keys } from '../shared/query.js';
import { isEnded, startOfDay, type Card } from './model.js';

/** A list of the board; `items` in no particular order. */
export interface CardList {
  items: Card[];
  serverNow: string;
}

const pageSize = 100;

/** Cards fetched one by one, with when; a list that was asked for earlier must not overwrite or lose them. */
const single = new Map<string, { card: Card; at: number }>();

/** Longer than any fetch takes, in milliseconds. */
const remembered = 5 * 60_000;

const newer = (card: Card, known: Card | undefined): Card =>
  known && known.version > card.version ? known : card;

/** Brings into a fetched list what arrived one by one while it was on its way. */
export function reconcile(list: CardList, since: number, belongs: (card: Card) => boolean): CardList {
  const items = new Map(list.items.map((card) => [card.id, newer(card, single.get(card.id)?.card)]));
  for (const { card, at } of single.values()) {
    if (at >= since && !items.has(card.id)) items.set(card.id, card);
    if (at < since - remembered) single.delete(card.id);
  }
  return { ...list, items: [...items.values()].filter(belongs) };
}

/** Every request that is open. */
export const openCards = queryOptions({
  queryKey: keys.requests('open'),
  // The hints of the socket keep it fresh; this is for the hint that never came.
  refetchInterval: 60_000,
  queryFn: async ({ signal }): Promise<CardList> => {
    const since = Date.now();
    const list = await pages('open', signal, () => true);
    return reconcile(list, since, (card) => !isEnded(card));
  },
});

/** Every request that ended today, in the organization's `timeZone`. */
export const closedToday = (timeZone: string) =>
  queryOptions({
    queryKey: keys.requests('closed'),
    refetchInterval: 5 * 60_000,
    queryFn: async ({ signal }): Promise<CardList> => {
      const since = Date.now();
      const midnight = startOfDay(serverTime(), timeZone);
      const today = (card: Card) => isEnded(card) && Date.parse(card.endedAt ?? '') >= midnight;
      // The list goes by the time of receipt; nothing stays open for longer than a day.
      const recent = (card: Card) => Date.parse(card.receivedAt) >= midnight - 24 * 60 * 60_000;
      return reconcile(await pages('closed', signal, recent), since, today);
    },
  });

/** One request. */
export const oneCard = (id: string) =>
  queryOptions({
    queryKey: keys.request(id),
    queryFn: ({ signal }) => unwrap(api.GET('/v1/requests/{id}', { params: { path: { id } }, signal })),
  });

/** Reads page after page while the last card of a page is still `wanted`. */
async function pages(
  state: 'open' | 'closed',
  signal: AbortSignal,
  wanted: (card: Card) => boolean,
): Promise<CardList> {
  const items: Card[] = [];
  let cursor: string | null = null;
  for (;;) {
    const query: { state: typeof state; limit: number; cursor?: string } = {
      state,
      limit: pageSize,
      ...(cursor ? { cursor } : {}),
    };
    const page: Schemas['RequestPage'] = await unwrap(api.GET('/v1/requests', { params: { query }, signal }));
    items.push(...page.items);
    const last = page.items.at(-1);
    if (!page.nextCursor || !last || !wanted(last)) return { items, serverNow: page.serverNow };
    cursor = page.nextCursor;
  }
}

/** Puts a card that was just fetched where it belongs, unless something newer is already shown. */
export function placeCard(queryClient: QueryClient, card: Card): void {
  const known = single.get(card.id)?.card;
  if (known && known.version > card.version) return;
  single.set(card.id, { card, at: Date.now() });
  queryClient.setQueryData<Card>(keys.request(card.id), (shown) => newer(card, shown));
  const place = (state: 'open' | 'closed', belongs: boolean) =>
    queryClient.setQueryData<CardList>(keys.requests(state), (list) => {
      if (!list) return list;
      const shown = list.items.find(({ id }) => id === card.id);
      const others = list.items.filter(({ id }) => id !== card.id);
      return { ...list, items: belongs ? [...others, newer(card, shown)] : others };
    });
  place('open', !isEnded(card));
  place('closed', isEnded(card));
}

/** The newest version shown of a request, 0 when it is not shown. */
function shownVersion(queryClient: QueryClient, id: string): number {
  const list = (state: 'open' | 'closed') =>
    queryClient.getQueryData<CardList>(keys.requests(state))?.items ?? [];
  const card = [...list('open'), ...list('closed')].find((item) => item.id === id);
  return Math.max(card?.version ?? 0, single.get(id)?.card.version ?? 0);
}

/** Fetches again just the card that changed, and drops hints about what is already shown. */
export function useLiveCards(): void {
  const queryClient = useQueryClient();
  const underWay = useRef(new Map<string, number>());
  const follow = async ({ requestId, version }: RequestChanged): Promise<void> => {
    const wanted = underWay.current;
    const busy = wanted.has(requestId);
    wanted.set(requestId, Math.max(version, wanted.get(requestId) ?? 0));
    if (busy) return;
    try {
      // A change during the fetch makes one more round; a burst of them makes one, too.
      for (
        let round = 0;
        round < 5 && shownVersion(queryClient, requestId) < (wanted.get(requestId) ?? 0);
        round += 1
      ) {
        const card = await unwrap(api.GET('/v1/requests/{id}', { params: { path: { id: requestId } } }));
        placeCard(queryClient, card);
      }
    } catch {
      // Not seen this time; the list's own refetch brings it.
      void queryClient.invalidateQueries({ queryKey: keys.requests('open') });
    } finally {
      wanted.delete(requestId);
    }
  };
  useLive('request.changed', (change) => {
    if (change.version <= shownVersion(queryClient, change.requestId)) return;
    void follow(change);
    void queryClient.invalidateQueries({ queryKey: keys.timeline(change.requestId) });
    void queryClient.invalidateQueries({ queryKey: keys.candidates(change.requestId) });
  });
}

/** Fetches a request again after something was done to it; what cannot be fetched now comes with the next hint. */
export async function refreshCard(queryClient: QueryClient, id: string): Promise<void> {
  try {
    placeCard(queryClient, await unwrap(api.GET('/v1/requests/{id}', { params: { path: { id } } })));
  } catch {
    void queryClient.invalidateQueries({ queryKey: keys.request(id) });
  }
}
