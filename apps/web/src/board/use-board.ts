import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { api, unwrap } from '../shared/api.js';
import { useNow } from '../shared/clock.js';
import { useMe } from '../shared/session.js';
import { closedToday, openCards, useLiveCards } from './cards.js';
import { fits, type Filters } from './filters/filters.js';
import { arrange, inOrder, isEnded, matches, type Card, type Column } from './model.js';

/** Ended requests of any day that fit what was typed; the open ones are all here already. */
function useOlder(search: string, { facility, partner }: Filters): Card[] {
  const [wanted] = useDebouncedValue(search.trim(), 300);
  const older = useQuery({
    queryKey: ['requests', 'search', wanted, facility, partner],
    enabled: wanted.length >= 2,
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/requests', {
          params: {
            query: {
              state: 'closed',
              search: wanted,
              limit: 25,
              ...(facility ? { facilityId: facility } : {}),
              ...(partner ? { partnerId: partner } : {}),
            },
          },
          signal,
        }),
      ),
  });
  return wanted.length >= 2 ? (older.data?.items ?? []) : [];
}

/** Whether a list is known, still being fetched, or could not be. */
export type ListFetch = 'ready' | 'loading' | 'failed';

function stateOf({ data, isError }: { data: unknown; isError: boolean }): ListFetch {
  if (data) return 'ready';
  return isError ? 'failed' : 'loading';
}

/** Filters that look at the clock look this often, in milliseconds. */
const coarse = 10_000;

/** What the board shows, sorted into its columns, kept fresh. */
export function useBoard(filters: Filters, callBacks: readonly Card[]) {
  const { timeZone } = useMe().organization;
  const searchRef = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  useLiveCards();
  const open = useQuery(openCards);
  const closed = useQuery(closedToday(timeZone));
  const older = useOlder(search, filters);

  const cards = useMemo(() => open.data?.items ?? [], [open.data]);
  const ended = useMemo(() => closed.data?.items ?? [], [closed.data]);
  const all = useMemo(
    () => [
      ...new Map([...older.filter(isEnded), ...ended, ...cards].map((card) => [card.id, card])).values(),
    ],
    [cards, ended, older],
  );
  const now = Math.floor(useNow() / coarse) * coarse;
  const columns = useMemo(
    () =>
      arrange(
        all.filter(
          (card) =>
            fits(card, filters, now) && (!search.trim() || older.includes(card) || matches(card, search)),
        ),
      ),
    [all, filters, now, older, search],
  );
  // A promised call that was not made needs somebody just like an open request.
  const needing = useMemo(
    () => [...cards, ...callBacks].filter((card) => card.needsYou).sort(inOrder),
    [cards, callBacks],
  );

  const openState = stateOf(open);
  const states: Record<Column, ListFetch> = {
    waiting: openState,
    asking: openState,
    moving: openState,
    with: openState,
    closed: stateOf(closed),
  };
  return {
    cards,
    all,
    columns,
    needing,
    /** Of those, the ones that the filters hide. */
    hiddenNeeding: needing.filter((card) => !isEnded(card) && !fits(card, filters, now)).length,
    states,
    serverNow: open.data?.serverNow,
    // With something to show, the bar about the connection says enough.
    error: (open.data ? null : open.error) ?? (closed.data ? null : closed.error),
    refetching: open.isFetching || closed.isFetching,
    refetch: () => {
      void open.refetch();
      void closed.refetch();
    },
    search,
    setSearch,
    searchRef,
  };
}
